'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LEAST_MS = 4000;
const SPREAD_MS = 4000;

/** Renders the page anew every few seconds, spread so that a server that comes back is not overrun. */
export const RetrySoon = () => {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LEAST_MS + Math.random() * SPREAD_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
};

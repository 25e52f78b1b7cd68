'use client';

import { backups } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from './messages.ts';

/** How often the page asks whether a backup is done, in milliseconds. */
const LOOK_AGAIN = 1_000;

/** Begins a backup, and shows it when it is done. */
export const BackupNow = ({ isRunning }: { readonly isRunning: boolean }) => {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isRunning, router]);
  const make = async () => {
    const answer = await requestApi({ method: 'POST', path: '/v1/backups' }, backups);
    setError(answer.kind === 'done' ? null : errorText(answer));
    router.refresh();
  };
  return (
    <div>
      <Button disabled={isRunning} onClick={make}>
        {isRunning ? messages.MAKING : messages.MAKE}
      </Button>
      {error !== null && <FormError>{error}</FormError>}
    </div>
  );
};

'use client';

import type { SocketSettings } from '@scoreline/live';
import { LiveProvider } from '@scoreline/live/react';
import type { ReactNode } from 'react';

/** Gives the pages below it one connection, which begins with the first thing on them that wants to be live. */
export const LiveRoot = ({
  socket,
  serverTime,
  children,
}: {
  readonly socket: SocketSettings;
  /** Epoch milliseconds. */
  readonly serverTime: number;
  readonly children: ReactNode;
}) => <LiveProvider config={{ socket, serverTime }}>{children}</LiveProvider>;

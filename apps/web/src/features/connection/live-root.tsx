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
  /** The API's time of what is shown, epoch milliseconds; never this server's own, whose clock may differ. */
  readonly serverTime?: number;
  readonly children: ReactNode;
}) => (
  <LiveProvider config={{ socket, ...(serverTime === undefined ? {} : { serverTime }) }}>
    {children}
  </LiveProvider>
);

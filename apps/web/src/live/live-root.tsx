'use client';

import type { GuessedTime, SocketSettings } from '@scoreline/live';
import { LiveProvider } from '@scoreline/live/react';
import type { ReactNode } from 'react';

/** Gives the pages below it one connection, which begins with the first thing on them that wants to be live. */
export const LiveRoot = ({
  socket,
  serverTime,
  guessedTime,
  children,
}: {
  readonly socket: SocketSettings;
  /** The API's time of what is shown, epoch milliseconds; never this server's own, whose clock may differ. */
  readonly serverTime?: number;
  /** Instead, on a page that was kept on the device. */
  readonly guessedTime?: GuessedTime | undefined;
  readonly children: ReactNode;
}) => (
  <LiveProvider
    config={{
      socket,
      ...(serverTime === undefined ? {} : { serverTime }),
      ...(guessedTime === undefined ? {} : { guessedTime }),
    }}
  >
    {children}
  </LiveProvider>
);

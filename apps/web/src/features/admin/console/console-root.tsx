'use client';

import type { SocketSettings } from '@scoreline/live';
import { type ReactNode, useState } from 'react';
import { LiveRoot } from '../../../live/live-root.tsx';
import { guessServerClock, isOfflinePage } from './device/server-clock.ts';

interface Props {
  readonly socket: SocketSettings;
  readonly serverTime: number;
  readonly children: ReactNode;
}

/** The console's connection. A page that was kept on the device is older than it says, so its clock is the kept one. */
export const ConsoleRoot = ({ socket, serverTime, children }: Props) => {
  const [guessed] = useState(() => (isOfflinePage() ? guessServerClock(serverTime) : null));
  return (
    <LiveRoot socket={socket} serverTime={serverTime} guessedTime={guessed ?? undefined}>
      {children}
    </LiveRoot>
  );
};

'use client';

import type { ServerClock } from '@scoreline/live';
import type { MatchSetup } from '@scoreline/match';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { randomId } from '../../../../api/random-id.ts';
import type { LoggedEntry } from '../../match-log/match-log.ts';
import { deviceClocks } from '../device/device-clocks.ts';
import { deviceLogStore } from '../device/log-store.ts';
import { saveOfflinePage } from '../device/offline-pages.ts';
import { deviceQueueStore } from '../device/queue-store.ts';
import { pause, postCommand, readLogOf } from '../queue/post-command.ts';
import { memoryStore } from '../queue/queue.ts';
import { type ConsoleState, createMatchConsole, type MatchConsole } from './match-console.ts';

interface OpenConsole {
  readonly console: MatchConsole;
  readonly state: ConsoleState;
}

/** Opens a match's console for as long as the page shows it. `revision` is the newest that the live page has seen. */
export const useMatchConsole = (
  setup: MatchSetup,
  userId: string,
  log: readonly LoggedEntry[],
  clock: ServerClock,
  revision: number,
): OpenConsole => {
  const [console] = useState(() =>
    createMatchConsole({
      setup,
      log,
      send: postCommand(setup.matchId, userId, clock),
      readLog: readLogOf(setup.matchId),
      store: typeof window === 'undefined' ? memoryStore : deviceQueueStore(setup.matchId, userId),
      logStore: deviceLogStore(setup.matchId),
      pause,
      random: Math.random,
      serverNow: clock.now,
      uncertainTap: () => (clock.isCertain() ? undefined : { ...deviceClocks(), heardAt: clock.heardAt() }),
      steadyNow: () => performance.now(),
      newId: randomId,
    }),
  );
  const state = useSyncExternalStore(console.subscribe, console.getState, console.getState);
  useEffect(() => {
    console.start();
    return console.stop;
  }, [console]);
  useEffect(() => console.catchUp(revision), [console, revision]);
  useEffect(() => {
    window.addEventListener('online', console.retryNow);
    return () => window.removeEventListener('online', console.retryNow);
  }, [console]);
  const isOut = state.trouble === 'signedOut' || state.trouble === 'somebodyElse';
  // Signing in makes the worker forget, so the page is kept anew.
  useEffect(() => {
    if (!isOut) void saveOfflinePage();
  }, [isOut]);
  return useMemo(() => ({ console, state }), [console, state]);
};

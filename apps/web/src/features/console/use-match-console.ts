'use client';

import type { MatchSetup } from '@scoreline/match';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { randomId } from '../admin/random-id.ts';
import { keepPage } from './device/keep-page.ts';
import { keptLogOf } from './device/kept-log.ts';
import { deviceQueueStore } from './device/queue-store.ts';
import { type ConsoleState, createMatchConsole, type MatchConsole } from './match-console.ts';
import { pause, postCommand, readLogOf } from './post-command.ts';
import { memoryStore } from './queue.ts';
import type { LoggedEntry } from './read-log.ts';

interface Opened {
  readonly console: MatchConsole;
  readonly state: ConsoleState;
}

/** Opens a match's console for as long as the page shows it. `revision` is the newest that the live page has seen. */
export const useMatchConsole = (
  setup: MatchSetup,
  userId: string,
  log: readonly LoggedEntry[],
  serverNow: () => number,
  revision: number,
): Opened => {
  const [console] = useState(() =>
    createMatchConsole({
      setup,
      log,
      send: postCommand(setup.matchId, userId, serverNow),
      readLog: readLogOf(setup.matchId),
      store: typeof window === 'undefined' ? memoryStore : deviceQueueStore(setup.matchId, userId),
      keptLog: keptLogOf(setup.matchId),
      pause,
      random: Math.random,
      serverNow,
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
    if (!isOut) void keepPage();
  }, [isOut]);
  return useMemo(() => ({ console, state }), [console, state]);
};

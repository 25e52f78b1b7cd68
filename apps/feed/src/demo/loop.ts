import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '@scoreline/import';
import type { Demo } from '../demo.ts';
import type { ScoresApi } from '../instance/scores-api.ts';
import { breakOff, newReplay } from '../replay/new-replay.ts';
import { playCommands } from '../replay/play-commands.ts';
import { readRecorded, replayOf } from '../replay/recorded-match.ts';
import { prefixOf, replaysOf, type Unfinished, unfinished } from './earlier.ts';
import { withNotes } from './with-notes.ts';

type Replay = Demo['replays'][number];

/** After so long without a replay of a match, the next is a first one again. */
const QUIET_MS = 3 * 60 * 60_000;
/** Whoever ends a replay by hand should not see the next at once. */
const AFTER_REFUSAL_MS = 60_000;

export interface Stage {
  readonly api: ScoresApi;
  readonly demo: Demo;
  readonly signal: AbortSignal;
}

/** Plays on, or from the beginning, to the end; a replay that somebody ended by hand is left. */
const play = async (
  { api, signal }: Stage,
  originalId: string,
  { matchId, startedAt, speed }: Unfinished,
  notes: Replay['notes'],
) => {
  const original = await readRecorded(api, originalId);
  const ahead = original.snapshot.serverTime - Date.now();
  const commands = replayOf(withNotes(original, notes), speed);
  try {
    await playCommands(
      { matchId, commands, startedAt, prefix: prefixOf(speed) },
      { api, now: () => Date.now() + ahead, signal, onCommand: () => {} },
    );
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 404) throw error;
    await breakOff(api, matchId, 'Replay stopped');
    await pause(AFTER_REFUSAL_MS, undefined, { signal });
  }
};

/**
 * Plays one match over and over, for ever. What an earlier process left unfinished is first played to its end by its
 * own plan, what is overdue at once. The first replay has the demo's speed, those after it `againSpeed`, so that
 * scores move whenever somebody looks and the board of the day stays short.
 */
export const loop = async (
  stage: Stage,
  originalId: string,
  { startAfterSeconds, speed: firstSpeed, notes }: Replay,
): Promise<never> => {
  const { api, demo, signal } = stage;
  let waitSeconds = startAfterSeconds;
  for (;;) {
    const seen = await api.readMatch(originalId);
    for (const one of await unfinished(api, await replaysOf(api, seen), seen.serverTime)) {
      await play(stage, originalId, one, notes);
      waitSeconds = demo.pauseSeconds;
    }
    await pause(waitSeconds * 1000, undefined, { signal });
    waitSeconds = demo.pauseSeconds;
    const original = await api.readMatch(originalId);
    const startedAt = original.serverTime;
    const earlier = await replaysOf(api, original);
    const isAgain = earlier.some(({ summary }) => summary.kickoffAt > startedAt - QUIET_MS);
    const speed = isAgain ? demo.againSpeed : firstSpeed;
    const { match } = await api.enterMatch(newReplay(original.match, startedAt, speed));
    await play(stage, originalId, { matchId: match.id, startedAt, speed }, notes);
  }
};

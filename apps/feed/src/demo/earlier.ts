import { isOver } from '@scoreline/match';
import type { BoardMatch, Snapshot } from '@scoreline/protocol';
import type { ScoresApi } from '../instance/scores-api.ts';
import { breakOff } from '../replay/new-replay.ts';

/** A replay of the demo that a process before this one began and did not end. */
export interface Unfinished {
  readonly matchId: string;
  readonly startedAt: number;
  readonly speed: number;
}

/** Begins the ids of the demo's commands and keeps the speed, which no match says. */
export const prefixOf = (speed: number): string => `demo-${Math.round(speed * 100)}`;
const PREFIX = /^demo-(\d+)-/;

/** A replay that has not begun by then will not: whoever made it is gone. */
const NEVER_BEGUN_MS = 10 * 60_000;

/** Replays of the same match, oldest first. */
export const replaysOf = async (api: ScoresApi, { match }: Snapshot): Promise<BoardMatch[]> => {
  const { matches } = await api.readCompetition(match.competitionId);
  return matches.filter(
    ({ match: one }) =>
      one.replay &&
      one.home.id === match.home.id &&
      one.away.id === match.away.id &&
      one.round === match.round,
  );
};

/** The demo's own among them that are still to be ended; somebody's `npm run replay` is left alone. */
export const unfinished = async (
  api: ScoresApi,
  replays: readonly BoardMatch[],
  now: number,
): Promise<Unfinished[]> => {
  const found: Unfinished[] = [];
  for (const { match, summary } of replays.filter((one) => !isOver(one.summary.status))) {
    const { entries } = await api.readLog(match.id);
    const [first] = entries;
    const speed = PREFIX.exec(first?.commandId ?? '')?.[1];
    if (speed !== undefined)
      found.push({ matchId: match.id, startedAt: summary.kickoffAt, speed: Number(speed) / 100 });
    else if (first === undefined && summary.kickoffAt < now - NEVER_BEGUN_MS)
      await breakOff(api, match.id, 'Replay stopped');
  }
  return found;
};

import { type Entry, type TimedCommand, timedCommands } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { matchSetup } from '@scoreline/protocol/match-setup';
import { Failure } from '../failure.ts';
import type { ScoresApi } from '../instance/scores-api.ts';

/** A match with its whole log, from which it can be played again. */
export interface RecordedMatch {
  readonly snapshot: Snapshot;
  readonly log: readonly Entry[];
}

const PLAYED = ['ended', 'final', 'retired', 'abandoned', 'awarded'];

/** Whether there is something to play again. */
export const isReplayable = ({ summary }: Pick<Snapshot, 'summary'>): boolean =>
  PLAYED.includes(summary.status) && !summary.resultOnly;

/** Reads a match and all pages of its log. */
export const readRecorded = async (api: ScoresApi, matchId: string): Promise<RecordedMatch> => {
  const snapshot = await api.readMatch(matchId);
  const log: Entry[] = [];
  while (log.length < snapshot.revision) {
    const { entries } = await api.readLog(matchId, log.length);
    if (entries.length === 0) break;
    log.push(...entries.map(({ commandId, at, event }) => ({ id: commandId, at, event })));
  }
  return { snapshot, log };
};

/** The commands that play a match again. Throws a {@link Failure} when there is nothing to play. */
export const replayOf = ({ snapshot, log }: RecordedMatch, speed: number): TimedCommand[] => {
  const { match, summary } = snapshot;
  const label = `${match.home.name} v ${match.away.name}`;
  if (summary.resultOnly)
    throw new Failure(`Only the result of ${label} is known, so there is nothing to replay.`);
  const commands = timedCommands(matchSetup(match), log, speed);
  if (commands.length === 0 || !isReplayable(snapshot))
    throw new Failure(`${label} is ${summary.status}; a match can be replayed once it is over.`);
  return commands;
};

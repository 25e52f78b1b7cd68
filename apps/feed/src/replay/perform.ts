import { setTimeout as pause } from 'node:timers/promises';
import { echoId } from '@scoreline/import';
import type { CommandAnswer } from '@scoreline/protocol';
import type { ScoresApi } from '../instance/scores-api.ts';
import type { Beat } from './beats.ts';

/** A replay under way. */
export interface Performance {
  readonly matchId: string;
  readonly beats: readonly Beat[];
  /** When the first beat was due, epoch milliseconds by the server's clock. */
  readonly startedAt: number;
  /** Begins the ids of its commands. */
  readonly prefix: string;
}

export interface Stage {
  readonly api: ScoresApi;
  /** The server's clock. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onBeat: (beat: Beat, answer: CommandAnswer) => void;
}

/** The id of the command that plays `of` again. */
const idOf = ({ prefix, matchId }: Performance, of: string): string => echoId(prefix, matchId, of);

/**
 * Posts every beat when it is due; what is overdue at once. The ids depend on the match alone, so that a replay that
 * was broken off goes on where it was. Throws `Refused` when somebody else has ended the match.
 */
export const perform = async (performance: Performance, stage: Stage): Promise<void> => {
  const { api, now, signal, onBeat } = stage;
  for (const beat of performance.beats) {
    signal.throwIfAborted();
    const due = performance.startedAt + Math.round(beat.after);
    const wait = due - now();
    if (wait > 0) await pause(wait, undefined, { signal });
    const { command } = beat;
    const echoed =
      command.type === 'openReview' && command.incidentId !== undefined
        ? { ...command, incidentId: idOf(performance, command.incidentId) }
        : command;
    const answer = await api.post(performance.matchId, {
      commandId: idOf(performance, beat.of),
      at: due,
      command: echoed,
    });
    onBeat(beat, answer);
  }
};

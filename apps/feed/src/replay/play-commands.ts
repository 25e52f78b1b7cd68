import { setTimeout as pause } from 'node:timers/promises';
import { echoId } from '@scoreline/import';
import type { TimedCommand } from '@scoreline/match';
import type { CommandAnswer } from '@scoreline/protocol';
import type { ScoresApi } from '../instance/scores-api.ts';

/** A replay under way. */
export interface Replay {
  readonly matchId: string;
  readonly commands: readonly TimedCommand[];
  /** When the first command was due, epoch milliseconds by the server's clock. */
  readonly startedAt: number;
  /** Begins the ids of its commands. */
  readonly prefix: string;
}

export interface ReplayContext {
  readonly api: ScoresApi;
  /** The server's clock. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onCommand: (command: TimedCommand, answer: CommandAnswer) => void;
}

/** The id of the command that plays `of` again. */
const idOf = ({ prefix, matchId }: Replay, of: string): string => echoId(prefix, matchId, of);

/**
 * Posts every command when it is due; what is overdue at once. The ids depend on the match alone, so that a replay that
 * was broken off goes on where it was. Throws `Refused` when somebody else has ended the match.
 */
export const playCommands = async (replay: Replay, context: ReplayContext): Promise<void> => {
  const { api, now, signal, onCommand } = context;
  for (const timed of replay.commands) {
    signal.throwIfAborted();
    const due = replay.startedAt + Math.round(timed.after);
    const wait = due - now();
    if (wait > 0) await pause(wait, undefined, { signal });
    const { command } = timed;
    const echoed =
      command.type === 'openReview' && command.incidentId !== undefined
        ? { ...command, incidentId: idOf(replay, command.incidentId) }
        : command;
    const answer = await api.post(replay.matchId, {
      commandId: idOf(replay, timed.of),
      at: due,
      command: echoed,
    });
    onCommand(timed, answer);
  }
};

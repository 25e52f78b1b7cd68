import type { ScoresApi } from '../instance/scores-api.ts';
import { commentator, scoreLine } from './commentary.ts';
import { findMatch } from './find-match.ts';
import { breakOff, newReplay } from './new-replay.ts';
import { playCommands } from './play-commands.ts';
import { readRecorded, replayOf } from './recorded-match.ts';

export interface Wish {
  /** The match: its id, or words of it. */
  readonly words: readonly string[];
  /** Seconds of play for each real second. */
  readonly speed: number;
}

/**
 * Plays a match of the past again as a new one, and ends it as abandoned when `signal` says stop.
 * Throws a `Failure` when no match is meant, or when it cannot be replayed.
 */
export const runReplay = async (
  api: ScoresApi,
  { words, speed }: Wish,
  { print, signal }: { readonly print: (line: string) => void; readonly signal: AbortSignal },
): Promise<string> => {
  await api.greet();
  const recorded = await readRecorded(api, await findMatch(api, words));
  const commands = replayOf(recorded, speed);
  const original = recorded.snapshot;
  const ahead = original.serverTime - Date.now();
  const now = () => Date.now() + ahead;
  const startedAt = now();
  const { match } = await api.enterMatch(newReplay(original.match, startedAt, speed));
  const { name, season } = original.competition;
  print(`${match.home.name} v ${match.away.name}, ${name} ${season}, at ${speed} times its pace`);
  print(`${api.url}/match/${match.id}`);
  try {
    const comment = commentator(match);
    await playCommands(
      { matchId: match.id, commands, startedAt, prefix: 'replay' },
      {
        api,
        now,
        signal,
        onCommand: ({ command }, { summary }) => {
          const line = comment(command, summary);
          if (line !== null) print(line);
        },
      },
    );
  } catch (error) {
    await breakOff(api, match.id, 'Replay stopped');
    const { summary } = await api.readMatch(match.id);
    print(`Replay stopped at ${scoreLine(match, summary)}.`);
    if (!signal.aborted) throw error;
  }
  return match.id;
};

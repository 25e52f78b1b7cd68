import { type Command, decide, type Entry, isFootball, type MatchState } from '@scoreline/match';
import type { SeededRandom } from '../seeded-random.ts';
import { footballCommand } from './football.ts';
import { tennisCommand } from './tennis.ts';

export interface Choice {
  readonly command: Command;
  readonly entry: Entry;
}

const TRIES = 40;

/** A command that is legal now, with its expected log entry. Null when none was found. */
export const chooseCommand = (
  state: MatchState,
  rng: SeededRandom,
  asked: { readonly id: string; readonly at: number; readonly played: number },
): Choice | null => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const command = isFootball(state) ? footballCommand(state, rng, asked.played) : tennisCommand(state, rng);
    const decision = decide(state, { id: asked.id, at: asked.at, command });
    if (decision.kind === 'accepted') return { command, entry: decision.entry };
  }
  return null;
};

import { type Command, decide, type Entry, type MatchState } from '@scoreline/match';
import type { SeededRandom } from '../seeded-random.ts';
import { SPORT_PLAYS } from './sports.ts';

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
    const command = SPORT_PLAYS[state.setup.sport].command(state, rng, asked.played);
    const decision = decide(state, { id: asked.id, at: asked.at, command });
    if (decision.kind === 'accepted') return { command, entry: decision.entry };
  }
  return null;
};

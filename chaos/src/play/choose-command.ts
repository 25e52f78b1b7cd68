import { type Command, decide, type Entry, type MatchState, SIDES } from '@scoreline/match';
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

/** One whose change does not fit in a message (`MAX_EVENT_KB` of the system). Null when it is not legal. */
export const chooseLargeCommand: typeof chooseCommand = (state, rng, asked) => {
  const [captain, ...bench] = Array.from({ length: 31 }, (_, index) => {
    const number = index + 1;
    return { id: `p${number}`, name: String(number).padEnd(80, '-on'), number };
  });
  if (captain === undefined) return null;
  const lineup = { starters: [captain], bench };
  const command: Command = { type: 'setLineup', side: rng.pick(SIDES), lineup };
  const decision = decide(state, { id: asked.id, at: asked.at, command });
  return decision.kind === 'accepted' ? { command, entry: decision.entry } : null;
};

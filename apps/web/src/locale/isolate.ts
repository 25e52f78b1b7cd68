import type { PerSide } from '@scoreline/match';

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A name within a sentence of ours: one that is written from right to left does not take the scores beside it along,
 * which would show 4–2 as 2–4. Other names stay as they are.
 */
export const isolate = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `${FIRST_STRONG_ISOLATE}${name}${POP_DIRECTIONAL_ISOLATE}` : name;

interface Named {
  readonly name: string;
}

/** The names of both sides, for sentences. */
export const namesOf = ({ home, away }: PerSide<Named>): PerSide<string> => ({
  home: isolate(home.name),
  away: isolate(away.name),
});

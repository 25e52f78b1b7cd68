/** What of a match says whether it belongs to a knock-out. */
export interface RoundFacts {
  readonly stage: string | null;
  readonly group: string | null;
  readonly round: string | null;
  /** By its own rules it goes on until somebody has won. */
  readonly isDecider: boolean;
}

/** Rounds in which the loser goes out, as leagues and sources of several languages call them. */
const NAMES = [
  /\b(semi|quarter|eighth|1\/\d+)[- ]?finals?\b/,
  /^(grand )?finals?\b/,
  /\b(round of|last) \d+\b/,
  /\b(third[- ]place|3rd[- ]place|play-?offs?|knock-?out)\b/,
  /(halb|viertel|achtel|sechzehntel)finale?\b/,
  /^finale?\b|\b(kleines|kleine) finale\b|\bspiel um platz\b/,
  /\b(demi-finales?|quarts? de finale|(huitièmes|seizièmes) de finale)/,
  /\b(semifinal(es)?|cuartos|octavos|dieciseisavos)\b/,
  /\b(semifinali?|quarti|ottavi|sedicesimi)\b/,
  /\b(halve finale|kwartfinale|achtste finale)\b/,
];

/** Whether a round or stage of this name is one of a knock-out. */
export const isKnockOutName = (name: string): boolean => {
  const lower = name.trim().toLowerCase();
  return NAMES.some((one) => one.test(lower));
};

/**
 * Those of a competition's matches that belong to a knock-out, which no table counts. What its own options do not say,
 * as those of a first leg, is said by the other matches of its round, or by what round and stage are called.
 */
export const knockOutMatches = <M>(
  matches: readonly M[],
  factsOf: (match: M) => RoundFacts,
): ReadonlySet<M> => {
  const known = matches.map((match) => [match, factsOf(match)] as const);
  const keyOf = ({ stage, round }: RoundFacts) => JSON.stringify([stage, round]);
  const rounds = new Set(
    known.flatMap(([, facts]) =>
      facts.isDecider && facts.group === null && facts.round !== null ? [keyOf(facts)] : [],
    ),
  );
  const isOne = (facts: RoundFacts): boolean =>
    facts.group === null &&
    (facts.isDecider ||
      rounds.has(keyOf(facts)) ||
      [facts.round, facts.stage].some((name) => name !== null && isKnockOutName(name)));
  return new Set(known.flatMap(([match, facts]) => (isOne(facts) ? [match] : [])));
};

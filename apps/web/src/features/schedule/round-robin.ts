/** Two of a list of teams, by their places in it. */
export interface Pairing {
  readonly home: number;
  readonly away: number;
}

/**
 * Rounds in which everybody meets everybody, by the circle method: one place stands still, the others go round it.
 * Of an odd number one rests in each round. Home and away alternate, so that nobody has more than one home match
 * more than away matches; the second half, when it is double, is the first with the sides changed.
 */
export const roundRobin = (teams: number, isDouble: boolean): readonly (readonly Pairing[])[] => {
  if (teams < 2) return [];
  const places = teams % 2 === 0 ? teams : teams + 1;
  const turning = places - 1;
  const rounds: Pairing[][] = [];
  for (let round = 0; round < turning; round += 1) {
    const pairings: Pairing[] = [];
    for (let step = 0; step < places / 2; step += 1) {
      // Step 0 is who stands still against the place the round begins at; then mirrored pairs around it.
      const [one, other] =
        step === 0 ? [turning, round] : [(round + step) % turning, (round + turning - step) % turning];
      if (one >= teams || other >= teams) continue;
      // Who stands still alternates by round; in mirrored pairs the step alternates.
      const isTurned = step === 0 ? round % 2 === 1 : step % 2 === 1;
      pairings.push(isTurned ? { home: other, away: one } : { home: one, away: other });
    }
    rounds.push(pairings);
  }
  if (!isDouble) return rounds;
  const again = rounds.map((pairings) => pairings.map(({ home, away }) => ({ home: away, away: home })));
  return [...rounds, ...again];
};

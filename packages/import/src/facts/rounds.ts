/** Rounds in which a draw is followed by extra time and kicks, and the names sources have for them. */
const KNOCK_OUT: readonly { readonly round: string; readonly also: RegExp }[] = [
  { round: 'Round of 32', also: /^(round of 32|1\/16[- ]finals?)$/i },
  { round: 'Round of 16', also: /^(round of 16|1\/8[- ]finals?)$/i },
  { round: 'Quarter-final', also: /^quarter[- ]?finals?$/i },
  { round: 'Semi-final', also: /^semi[- ]?finals?$/i },
  { round: 'Third place', also: /^((match|play-?off) for )?third[- ]place( (match|play-?off))?$/i },
  { round: 'Final', also: /^finals?$/i },
];

/** One name for a knock-out round, whatever a source calls it; undefined for a round of a group or league. */
export const findKnockOutRound = (name: string): string | undefined =>
  KNOCK_OUT.find(({ also }) => also.test(name.trim()))?.round;

/** The two sides of a match; where nobody plays at home, the first and the second named. */
export const SIDES = ['home', 'away'] as const;
export type Side = (typeof SIDES)[number];

/** One value for each side. */
export type PerSide<T> = Readonly<Record<Side, T>>;

export const other = (side: Side): Side => (side === 'home' ? 'away' : 'home');

export const NIL: PerSide<number> = { home: 0, away: 0 };

/** A copy of `value` in which one side is replaced. */
export const withSide = <T>(value: PerSide<T>, side: Side, of: T): PerSide<T> =>
  side === 'home' ? { home: of, away: value.away } : { home: value.home, away: of };

/** One more for `side`. */
export const plusOne = (value: PerSide<number>, side: Side): PerSide<number> =>
  withSide(value, side, value[side] + 1);

/** Who has more, or null when level. */
export const leader = (value: PerSide<number>): Side | null =>
  value.home === value.away ? null : value.home > value.away ? 'home' : 'away';

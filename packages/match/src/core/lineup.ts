import { type Refusal, refuse } from './refusal.ts';

/** Somebody named in a command. With an `id` it must be one of the line-up; without, the name stands as it is. */
export interface PlayerRef {
  readonly id?: string;
  readonly name: string;
}

export const POSITIONS = ['GK', 'DF', 'MF', 'FW'] as const;
export type Position = (typeof POSITIONS)[number];

export interface LineupPlayer {
  readonly id: string;
  readonly name: string;
  /** Shirt number, 1–99. */
  readonly number?: number;
  readonly position?: Position;
  readonly captain?: boolean;
}

export interface Lineup {
  readonly starters: readonly LineupPlayer[];
  readonly bench: readonly LineupPlayer[];
  /** `4-3-3`, from the back. */
  readonly formation?: string;
  readonly coach?: string;
}

export const playersOf = (lineup: Lineup): readonly LineupPlayer[] => [...lineup.starters, ...lineup.bench];

/** Why a line-up cannot be: nobody twice, no shirt twice, at most one captain on the pitch. */
export const checkLineup = (lineup: Lineup, maxStarters: number): Refusal | null => {
  const players = playersOf(lineup);
  if (lineup.starters.length === 0) return refuse('LU-01', 'A line-up needs at least one starter.');
  if (lineup.starters.length > maxStarters)
    return refuse(
      'LU-01',
      `A line-up has at most ${maxStarters} starters, this one has ${lineup.starters.length}.`,
    );
  const twice = <T>(values: readonly T[]): T | undefined => values.find((v, i) => values.indexOf(v) !== i);
  const id = twice(players.map((p) => p.id));
  if (id !== undefined) return refuse('LU-02', `Player ${id} is named twice in the line-up.`);
  const shirt = twice(players.flatMap((p) => (p.number === undefined ? [] : [p.number])));
  if (shirt !== undefined) return refuse('LU-03', `Shirt number ${shirt} is worn by two players.`);
  if (lineup.starters.filter((p) => p.captain).length > 1)
    return refuse('LU-04', 'Only one starter can be the captain.');
  return null;
};

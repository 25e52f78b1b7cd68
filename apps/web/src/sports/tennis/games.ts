import {
  compareIncidents,
  type IncidentOf,
  NIL,
  type PerSide,
  plusOne,
  type Side,
  type TennisTypes,
} from '@scoreline/match';

type Incident = IncidentOf<TennisTypes>;
export type Point = Extract<Incident, { type: 'point' }>;

export interface Game {
  readonly number: number;
  /** Who served first; in a tie-break the serve goes on changing. */
  readonly server: Side;
  readonly isTieBreak: boolean;
  readonly points: readonly Point[];
  /** Who won it; null while it is being played. */
  readonly winner: Side | null;
  /** Games of the set after it. */
  readonly score: PerSide<number>;
}
export interface SetOfGames {
  readonly number: number;
  readonly games: readonly Game[];
}

/** A game is called 15 after its first point, a tie-break 1. */
const isTieBreak = (points: readonly Point[]): boolean =>
  points.some(({ score }) => score.home === '1' || score.away === '1');

const isPoint = (incident: Incident): incident is Point => incident.type === 'point';

/** Points by set and game, in order of play. Points that were struck out stay where they were played. */
export const gamesBySet = (incidents: readonly Incident[]): SetOfGames[] => {
  const sets = new Map<number, Map<number, Point[]>>();
  for (const point of incidents.filter(isPoint).toSorted(compareIncidents)) {
    const games = sets.get(point.set) ?? new Map<number, Point[]>();
    games.set(point.game, [...(games.get(point.game) ?? []), point]);
    sets.set(point.set, games);
  }
  return [...sets]
    .toSorted(([a], [b]) => a - b)
    .map(([number, games]) => ({ number, games: gamesOf([...games].toSorted(([a], [b]) => a - b)) }));
};

const gamesOf = (games: readonly (readonly [number, readonly Point[]])[]): Game[] => {
  let score = NIL;
  return games.map(([number, points]) => {
    const last = points.findLast(({ state }) => state === 'inForce');
    const winner = last !== undefined && last.won !== 'point' ? last.side : null;
    if (winner !== null) score = plusOne(score, winner);
    const server = points[0]?.server ?? 'home';
    return { number, server, isTieBreak: isTieBreak(points), points, winner, score };
  });
};

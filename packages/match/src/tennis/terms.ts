import type { PerSide, Side } from '../side.ts';

/** How a point was won, when the scorer says. */
export const POINT_KINDS = ['ace', 'doubleFault', 'winner', 'error'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export type TennisCommand =
  | { readonly type: 'startPlay'; readonly server: Side }
  | { readonly type: 'recordPoint'; readonly side: Side; readonly how?: PointKind };

export type TennisEvent =
  | { readonly type: 'PlayStarted'; readonly server: Side }
  | { readonly type: 'PointWon'; readonly side: Side; readonly how?: PointKind };

/** A set's games; `tieBreak` has the points of the tie-break that ended it. */
export interface TennisSet extends PerSide<number> {
  readonly tieBreak?: PerSide<number>;
}

export interface TennisDetail {
  readonly sport: 'tennis';
  /** Finished sets. A match tie-break counts as a set of 1-0 with its points in `tieBreak`. */
  readonly sets: readonly TennisSet[];
  readonly games: PerSide<number>;
  /** Points won in this game or tie-break, not yet in 15s. */
  readonly points: PerSide<number>;
  /** What is being played: a game, a tie-break, a match tie-break. */
  readonly playing: 'game' | 'tieBreak' | 'matchTieBreak';
  /** Who serves the next point; null before play. */
  readonly server: Side | null;
  /** Who served the first point of the game or tie-break being played. */
  readonly gameServer: Side | null;
}

export const isTennisCommand = (command: { readonly type: string }): command is TennisCommand =>
  command.type === 'startPlay' || command.type === 'recordPoint';
export const isTennisEvent = (event: { readonly type: string }): event is TennisEvent =>
  event.type === 'PlayStarted' || event.type === 'PointWon';

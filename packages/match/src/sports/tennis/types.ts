import type { PerSide, Side } from '../../core/side.ts';
import type { State } from '../../core/state.ts';
import type { TennisRules } from './options.ts';

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

export const TENNIS_COMMANDS = [
  'startPlay',
  'recordPoint',
] as const satisfies readonly TennisCommand['type'][];

export type TennisIncident =
  | { readonly type: 'playStarted'; readonly server: Side }
  | {
      readonly type: 'point';
      readonly side: Side;
      readonly how?: PointKind;
      /** Which set and game it belongs to, both from 1. */
      readonly set: number;
      readonly game: number;
      readonly server: Side;
      /** What the point won, beyond itself. */
      readonly won: 'point' | 'game' | 'set' | 'match';
      /** The score in the game after it, as called: `15`, `AD`, `7`. */
      readonly score: { readonly home: string; readonly away: string };
    };

export interface TennisAmendment {
  readonly side?: Side;
}

/** A result of which only the sets are known. */
export interface TennisResult {
  readonly sport: 'tennis';
  readonly sets: readonly (PerSide<number> & { readonly tieBreak?: PerSide<number> })[];
  /** Who gave up; the last set is then as it stood. */
  readonly retired?: Side;
}

export interface TennisSummaryDetail {
  /** Of the game or tie-break being played, as called. */
  readonly points: PerSide<string>;
  readonly playing: 'game' | 'tieBreak' | 'matchTieBreak';
}

export interface TennisTypes {
  readonly name: 'tennis';
  readonly Rules: TennisRules;
  readonly Detail: TennisDetail;
  readonly Command: TennisCommand;
  readonly Event: TennisEvent;
  readonly Incident: TennisIncident;
  readonly Notice: never;
  readonly Amendment: TennisAmendment;
  readonly Result: TennisResult;
  readonly Phase: never;
  readonly ReviewSubject: never;
  readonly ReviewOutcome: never;
  readonly SummaryDetail: TennisSummaryDetail;
}

export type TennisState = State<TennisTypes>;

import type { PlayerRef } from '../../core/lineup.ts';
import type { PerSide, Side } from '../../core/side.ts';

/** How a rally was won, when the scorer says; each sport has some of them. */
export const RALLY_WAYS = ['ace', 'attack', 'block', 'winner', 'error', 'serviceFault'] as const;
export type RallyWay = (typeof RALLY_WAYS)[number];

/**
 * What a referee shows: a warning costs nothing, a penalty gives the opponents a point, an expulsion lasts for the set,
 * a disqualification for the match.
 */
export const SANCTIONS = ['warning', 'penalty', 'expulsion', 'disqualification'] as const;
export type Sanction = (typeof SANCTIONS)[number];

export interface Rally {
  readonly side: Side;
  readonly how?: RallyWay;
  /** Who won the point, or lost it by a fault. */
  readonly player?: PlayerRef;
}

export interface Sanctioned {
  readonly side: Side;
  readonly sanction: Sanction;
  /** For delaying the game, which is nobody's own. */
  readonly delay?: true;
  readonly player?: PlayerRef;
}

/** What was not recorded when it happened says in which set it was: it comes after all else of that set. */
export interface Late {
  readonly set?: number;
}

/** The set in which it happened, from 1; late entries have their place by it. */
export interface InSet {
  readonly set: number;
}

export type RallyCommand =
  /** Without a server who serves is known from the first rally on, or from the set before. */
  | { readonly type: 'startSet'; readonly server?: Side }
  | ({ readonly type: 'recordRally' } & Rally & Late)
  | ({ readonly type: 'takeTimeOut'; readonly side: Side } & Late)
  | ({ readonly type: 'recordSanction' } & Sanctioned & Late)
  /** Who serves the next rally, where the order has gone wrong. */
  | { readonly type: 'correctServer'; readonly server: Side };

export type RallyEvent =
  | ({ readonly type: 'SetStarted'; readonly server?: Side } & InSet)
  | ({ readonly type: 'RallyWon' } & Rally & InSet)
  | ({ readonly type: 'TimeOutTaken'; readonly side: Side } & InSet)
  | ({ readonly type: 'SanctionGiven' } & Sanctioned & InSet)
  | ({ readonly type: 'ServerCorrected'; readonly server: Side } & InSet);

export const RALLY_COMMANDS = [
  'startSet',
  'recordRally',
  'takeTimeOut',
  'recordSanction',
  'correctServer',
] as const satisfies readonly RallyCommand['type'][];

/** Where a match of rallies stands. */
export interface RallyDetail {
  /** Finished sets. */
  readonly sets: readonly PerSide<number>[];
  /** Points of the set that is being played or comes next. */
  readonly points: PerSide<number>;
  /** Who won the last one of them; null before the first. */
  readonly lastPoint: Side | null;
  /** Who serves the next rally; null while nobody knows. */
  readonly server: Side | null;
  /** Who served first in the set that is being played, or in the last one; null where nobody knows. */
  readonly firstServer: Side | null;
  /** Time-outs that each side took in the set, and in the sets before it. */
  readonly timeOuts: PerSide<number>;
  readonly timeOutsBefore: PerSide<number>;
}

export type RallyIncident =
  | { readonly type: 'setStart'; readonly set: number; readonly server?: Side }
  | ({
      readonly type: 'rally';
      /** The set it belongs to, from 1. */
      readonly set: number;
      /** The score of the set after it. */
      readonly score: PerSide<number>;
      readonly server?: Side;
      /** What it won, beyond itself. */
      readonly won: 'rally' | 'set' | 'match';
    } & Rally)
  | {
      readonly type: 'timeOut';
      readonly side: Side;
      readonly set: number;
      readonly score: PerSide<number>;
    }
  | ({
      readonly type: 'sanction';
      readonly set: number;
      /** After the point that it gives, where it gives one. */
      readonly score: PerSide<number>;
    } & Sanctioned);

export interface RallyAmendment {
  readonly side?: Side;
  readonly how?: RallyWay | null;
  readonly player?: PlayerRef | null;
}

/** The points of each set, of a match that nobody scored. */
export interface RallyResult {
  readonly sets: readonly PerSide<number>[];
  /** Who gave up or could not go on; the last set is then as it stood. */
  readonly retired?: Side;
}

export interface RallySummaryDetail {
  /** Of the set being played; null between sets and before and after the match. */
  readonly points: PerSide<number> | null;
  /** Whether the next rally may win the set or the match, and for whom. */
  readonly ball: { readonly side: Side; readonly of: 'set' | 'match' } | null;
  /** The sides change ends before the next rally. */
  readonly changeEnds?: true;
}

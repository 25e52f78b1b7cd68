import type { PerSide, Side } from '../../core/side.ts';
import type { State } from '../../core/state.ts';

export interface CoinTossRules {
  /** A side that has won more than half of them has won the match. */
  readonly bestOf: number;
}

export interface CoinTossDetail {
  readonly sport: 'coinToss';
  /** Who won each toss so far. */
  readonly tosses: readonly Side[];
}

export interface CoinTossTypes {
  readonly name: 'coinToss';
  readonly Rules: CoinTossRules;
  readonly Detail: CoinTossDetail;
  readonly Command: { readonly type: 'recordToss'; readonly side: Side };
  readonly Event: { readonly type: 'TossWon'; readonly side: Side };
  readonly Incident: { readonly type: 'toss'; readonly side: Side };
  readonly Notice: never;
  readonly Amendment: { readonly side?: Side };
  readonly Result: { readonly sport: 'coinToss'; readonly tosses: PerSide<number> };
  readonly Phase: never;
  readonly ReviewSubject: never;
  readonly ReviewOutcome: never;
  readonly SummaryDetail: { readonly tosses: number };
}

export type CoinTossState = State<CoinTossTypes>;

import type { PerSide } from './side.ts';
import type { SportTypes } from './sport-types.ts';

/** What is fixed before a match begins and what its events do not change. */
export interface Setup<T extends SportTypes = SportTypes> {
  readonly sport: T['name'];
  readonly rules: T['Rules'];
  readonly matchId: string;
  /** Scheduled start, epoch milliseconds. */
  readonly kickoffAt: number;
  /** Names for messages; the board has its own. */
  readonly names: PerSide<string>;
  /** Seconds of play for each real second; 1 unless the match is a replay. */
  readonly clockRate: number;
}

import type { Command, MatchState } from '@scoreline/match';
import type { SeededRandom } from '../../seeded-random.ts';

/** How a sport is played in a run. */
export interface SportPlay {
  /** Options of a match that lasts as long as the run. */
  readonly options: object;
  /**
   * What a scorer may do next; it need not be legal. `played` is how far the run is, from 0 to 1: periods end by it.
   */
  command(state: MatchState, rng: SeededRandom, played: number): Command;
}

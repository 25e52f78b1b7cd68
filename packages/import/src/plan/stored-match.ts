import type { Status } from '@scoreline/match';
import type { LogPage } from '@scoreline/protocol';

/** A match as the instance has it. */
export interface StoredMatch {
  readonly status: Status;
  /** Epoch milliseconds; `firstKickoffAt` is the one it was made with. */
  readonly kickoffAt: number;
  readonly firstKickoffAt: number;
  readonly entries: LogPage['entries'];
}

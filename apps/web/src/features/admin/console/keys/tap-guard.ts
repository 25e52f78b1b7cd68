import type { CommandType } from '@scoreline/match';

const DOUBLE_TAP_MS = 600;
/** Long enough for an impatient second tap, and no half is as short. */
const TURNED_MS = 2000;

/** What the tap guard needs to know of a sport's keys. */
interface GuardedKeys {
  /** Commands whose key turns into another one when it was pressed. */
  readonly turning: readonly string[];
  /** Commands that may follow each other as fast as they are typed. */
  readonly rapid: readonly string[];
}

/**
 * Tells a bounce from a second press. Two taps of one key within 600 ms are one: no side scores, is carded or
 * changes period twice in that time. A key that turned under the finger, from "Start" into "End" or into the first
 * point, is another key, which nobody means for the first two seconds. Only the sport's rapid commands may follow
 * each other as fast as they are typed.
 */
export const createTapGuard = ({ turning, rapid }: GuardedKeys) => {
  let last: { readonly slot: string; readonly type: CommandType; readonly at: number } | null = null;
  /** Whether this press counts. `slot` is the key's place on the screen; `now` in milliseconds of any steady clock. */
  return (slot: string, type: CommandType, now: number): boolean => {
    if (last !== null && last.slot === slot) {
      const hasTurned = last.type !== type && turning.includes(last.type);
      const isRapid = type === last.type && rapid.includes(type);
      if (!isRapid && now - last.at < (hasTurned ? TURNED_MS : DOUBLE_TAP_MS)) return false;
    }
    last = { slot, type, at: now };
    return true;
  };
};

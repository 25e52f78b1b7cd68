import type { CommandType } from '@scoreline/match';

const DOUBLE_TAP_MS = 600;

/**
 * Tells a bounce from a second press. Two taps of one key within 600 ms are one: no side scores, is carded or
 * changes period twice in that time, and a key that turns from "Start" into "End" under the finger must not end
 * what it started. Only points of tennis may follow each other as fast as they are typed in.
 */
export const createTapGuard = () => {
  let last: { readonly slot: string; readonly type: CommandType; readonly at: number } | null = null;
  /** Whether this press counts. `slot` is the key's place on the screen; `now` in milliseconds of any steady clock. */
  return (slot: string, type: CommandType, now: number): boolean => {
    const isRepeat = last !== null && last.slot === slot && now - last.at < DOUBLE_TAP_MS;
    const arePoints = type === 'recordPoint' && last?.type === 'recordPoint';
    if (isRepeat && !arePoints) return false;
    last = { slot, type, at: now };
    return true;
  };
};

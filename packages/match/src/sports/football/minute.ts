import { formatMinute, type Minute, plainMinute } from '../../core/minute.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import {
  firstMinute,
  lastMinute,
  lastMinutePlayed,
  MAX_ADDED,
  minuteShown,
  nextPeriod,
  periodOf,
} from './period.ts';
import type { FootballState } from './types.ts';

/** FB-02: why nothing can have happened in play, or null. */
export const checkPlayed = (state: FootballState): Refusal | null => {
  if (state.resultOnly)
    return refuse('ST-09', 'Only the result of this match was entered; void it to record how it came about.');
  return state.phase === null ? refuse('FB-02', 'The match has not kicked off.') : null;
};

/** The minute given for a goal or a missed penalty, or the one that the clock shows. */
export const minuteOfPlay = (
  state: FootballState,
  given: Minute | undefined,
  at: number,
): Minute | Refusal => {
  if (given !== undefined) return plainMinute(given);
  const unplayed = checkPlayed(state);
  if (unplayed !== null) return unplayed;
  if (state.phase === 'PEN')
    return refuse('FB-15', 'Kicks are being taken: record a kick, or say which minute of play it was.');
  return minuteShown(state, at) ?? refuse('FB-03', 'No period is being played, so say which minute it was.');
};

interface MinuteOfChange {
  readonly minute: Minute;
  readonly inShootOut?: true;
}

/**
 * The minute given for a card or a substitution, which need no play: without one, it is of the shoot-out while kicks
 * are taken, of the first minute to come in an interval, and of the last minute of play when there is none to come.
 */
export const minuteOfChange = (
  state: FootballState,
  given: Minute | undefined,
  at: number,
): MinuteOfChange | Refusal => {
  if (given !== undefined) return { minute: plainMinute(given) };
  const { rules } = state.setup;
  const unplayed = checkPlayed(state);
  if (unplayed !== null) return unplayed;
  const shown = minuteShown(state, at);
  if (shown !== null) return { minute: shown };
  const next = nextPeriod(state);
  if (next !== null && next !== 'PEN') return { minute: { minute: firstMinute(rules, next) } };
  const last = lastMinutePlayed(state, at);
  if (last === null) return refuse('FB-03', 'No period is being played, so say which minute it was.');
  return state.phase === 'PEN' ? { minute: last, inShootOut: true } : { minute: last };
};

/** FB-03: why a minute cannot be one of this match, or null. A change may be made in the interval before it. */
export const checkMinute = (state: FootballState, minute: Minute, isChange: boolean): Refusal | null => {
  const { rules } = state.setup;
  const period = periodOf(rules, minute);
  if (minute.minute < 1 || period === null)
    return refuse(
      'FB-03',
      `There is no minute ${formatMinute(minute)}; the last is ${lastMinute(rules, 'ET2')}'.`,
    );
  if ((minute.added ?? 0) > 0 && minute.minute !== lastMinute(rules, period))
    return refuse(
      'FB-03',
      `Only the last minute of a period has added time, and ${minute.minute}' is not one.`,
    );
  if ((minute.added ?? 0) > MAX_ADDED)
    return refuse('FB-03', `No period has more than ${MAX_ADDED} minutes of added time.`);
  if (state.detail.periods.some((played) => played.period === period)) return null;
  const isAhead = isChange && nextPeriod(state) === period && minute.minute === firstMinute(rules, period);
  return isAhead
    ? null
    : refuse('FB-03', `${formatMinute(minute)} is in a period that has not begun (${period}).`);
};

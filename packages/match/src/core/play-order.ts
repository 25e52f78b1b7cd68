import type { CorrectedEntry } from './corrected-log.ts';
import { isCore, type MatchEvent, type PlayEvent } from './event.ts';
import { changesIncident } from './review-rules.ts';
import { isSportEvent, type Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';

/**
 * Where in play an event belongs: a number that grows as play goes on. A goal or the start of a period has its own
 * place, whenever it was recorded. All else follows `last`, the place of what was recorded before it, or the minute
 * that the clock showed then if that is later.
 */
export const placeOf = <T extends SportTypes>(
  sport: Sport<T>,
  rules: T['Rules'],
  event: PlayEvent<T>,
  last: number,
): number => {
  if (isSportEvent(sport, event)) return sport.playOrder(rules, event) ?? last;
  return sport.timing !== null && 'minute' in event && event.minute !== undefined
    ? Math.max(last, sport.timing.minutePlace(rules, event.minute))
    : last;
};

/** Whether accepting `event` changes what was applied before it, so that the log must be folded anew. */
export const isRetroactive = <T extends SportTypes>(sport: Sport<T>, event: MatchEvent<T>): boolean => {
  if (isCore(event, 'ReviewClosed')) return changesIncident(sport, event.outcome);
  return (
    isCore(event, 'IncidentVoided') ||
    isCore(event, 'IncidentRestored') ||
    isCore(event, 'IncidentAmended') ||
    isCore(event, 'LineupSet') ||
    isCore(event, 'MatchReopened')
  );
};

export interface PlacedEntry<T extends SportTypes> extends CorrectedEntry<T> {
  readonly place: number;
}

/** Whether what is recorded after `entry` follows it. What was voided, or is only words, leads nobody to its place. */
export const leads = <T extends SportTypes>({ state, entry }: CorrectedEntry<T>): boolean =>
  state !== 'voided' && entry.event.type !== 'NoteAdded';

/** Moves what was recorded late to its own place in play. */
export const inOrderOfPlay = <T extends SportTypes>(
  sport: Sport<T>,
  rules: T['Rules'],
  entries: readonly CorrectedEntry<T>[],
): PlacedEntry<T>[] => {
  const ordered: PlacedEntry<T>[] = [];
  let last = -1;
  for (const corrected of entries) {
    const place = placeOf(sport, rules, corrected.entry.event, last);
    if (leads(corrected)) last = Math.max(last, place);
    let index = ordered.length;
    while (index > 0 && (ordered[index - 1]?.place ?? -1) > place) index -= 1;
    ordered.splice(index, 0, { ...corrected, place });
  }
  return ordered;
};

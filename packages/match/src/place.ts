import type { MatchEvent, PlayEvent } from './event.ts';
import { changesIncident } from './every-sport/review.ts';
import { minutePlace, placeOfFootball } from './football/place.ts';
import { isFootballEvent } from './football/terms.ts';
import type { CorrectedEntry } from './in-force.ts';
import type { MatchSetup } from './setup.ts';

/**
 * Where in play an event belongs: a number that grows as play goes on. A goal or the start of a period has its own
 * place, whenever it was recorded. All else follows `last`, the place of what was recorded before it, or the minute
 * that the clock showed then if that is later.
 */
export const placeOf = (setup: MatchSetup, event: PlayEvent, last: number): number => {
  if (setup.sport !== 'football') return last;
  if (isFootballEvent(event)) return placeOfFootball(setup.rules, event) ?? last;
  return 'minute' in event && event.minute !== undefined
    ? Math.max(last, minutePlace(setup.rules, event.minute))
    : last;
};

/** Whether accepting `event` changes what was applied before it, so that the log must be folded anew. */
export const isRetroactive = (event: MatchEvent): boolean => {
  switch (event.type) {
    case 'IncidentVoided':
    case 'IncidentRestored':
    case 'IncidentAmended':
    case 'LineupSet':
    case 'MatchReopened':
      return true;
    case 'ReviewClosed':
      return changesIncident(event.outcome);
    default:
      return false;
  }
};

export interface PlacedEntry extends CorrectedEntry {
  readonly place: number;
}

/** Whether what is recorded after `entry` follows it. What was voided, or is only words, leads nobody to its place. */
export const leads = ({ state, entry }: CorrectedEntry): boolean =>
  state !== 'voided' && entry.event.type !== 'NoteAdded';

/** Moves what was recorded late to its own place in play. */
export const inOrderOfPlay = (setup: MatchSetup, entries: readonly CorrectedEntry[]): PlacedEntry[] => {
  const ordered: PlacedEntry[] = [];
  let last = -1;
  for (const corrected of entries) {
    const place = placeOf(setup, corrected.entry.event, last);
    if (leads(corrected)) last = Math.max(last, place);
    let index = ordered.length;
    while (index > 0 && (ordered[index - 1]?.place ?? -1) > place) index -= 1;
    ordered.splice(index, 0, { ...corrected, place });
  }
  return ordered;
};

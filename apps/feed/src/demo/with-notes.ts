import { type Entry, isSportEvent, sportOf } from '@scoreline/match';
import { matchSetup } from '@scoreline/protocol/match-setup';
import type { Demo } from '../demo.ts';
import type { RecordedMatch } from '../replay/recorded-match.ts';

type Notes = Demo['replays'][number]['notes'];

/** Where in play each entry belongs; after the entry before it for what has no place of its own. */
const placesOf = ({ snapshot: { match }, log }: RecordedMatch): number[] => {
  const sport = sportOf(match.options.sport);
  const { rules } = matchSetup(match);
  let last = -1;
  return log.map(({ event }) => {
    if (isSportEvent(sport, event)) last = Math.max(last, sport.playOrder(rules, event) ?? last);
    return last;
  });
};

const MINUTE_MS = 60_000;

/** When a minute was played, by an entry before it: the instant of the entry and the minutes since. */
const instantOf = (entry: Entry | undefined, minute: number): number => {
  if (entry === undefined) return Number.NEGATIVE_INFINITY;
  const { at, event } = entry;
  const since = 'minute' in event && event.minute !== undefined ? minute - event.minute.minute : 0;
  return at + Math.max(0, since) * MINUTE_MS;
};

/** A match of a sport with minutes as if somebody had also commented on it. What happened in a minute comes first. */
export const withNotes = (recorded: RecordedMatch, notes: Notes): RecordedMatch => {
  const { match } = recorded.snapshot;
  const { timing } = sportOf(match.options.sport);
  if (timing === null) return recorded;
  const { rules } = matchSetup(match);
  const places = placesOf(recorded);
  const log = [...recorded.log];
  for (const [index, { minute, text }] of notes.entries()) {
    const place = timing.minutePlace(rules, { minute });
    const before = places.findLastIndex((one) => one <= place);
    const at = Math.min(instantOf(log[before], minute), log[before + 1]?.at ?? Number.POSITIVE_INFINITY);
    const event = { type: 'NoteAdded', text, minute: { minute } } as const;
    log.splice(before + 1, 0, { id: `note-${index + 1}`, at, event });
    places.splice(before + 1, 0, place);
  }
  return { ...recorded, log };
};

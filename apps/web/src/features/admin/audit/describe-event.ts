import {
  formatMinute,
  isSportEvent,
  type MatchEvent,
  type Minute,
  type PerSide,
  type Side,
  type SportName,
  sportOf,
} from '@scoreline/match';
import { event as eventSchema } from '@scoreline/protocol';
import { momentOf } from '../../../locale/day.ts';
import { adminOf } from '../../../sports/admins.ts';
import { viewOfSport } from '../../../sports/views.ts';
import { type ChangeDescription, type EntryDescription, fromTo } from './entry-description.ts';
import type { EventLookup } from './recorded-events.ts';

/** What describing an event needs of its match. */
interface EventContext {
  readonly sport: SportName;
  readonly names: PerSide<string>;
  readonly zone: string;
  readonly lookup: EventLookup;
}

const scoreText = ({ home, away }: PerSide<number>): string => `${home}–${away}`;

const listed = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');

/** What was recorded, as a thing: "a goal for Reds, 23', Sam Field". Null for what is no thing of its own. */
const thingOf = (event: MatchEvent, { sport, names }: EventContext): string | null => {
  if (isSportEvent(sportOf(sport), event)) return adminOf(sport).log.thing(event, names);
  return event.type === 'NoteAdded'
    ? listed('a note', event.minute && formatMinute(event.minute), `“${event.text}”`)
    : null;
};

const because = (what: string, reason: string | undefined): EntryDescription => ({
  what,
  details: reason === undefined ? [] : [{ label: 'Reason', text: reason }],
});
const done = (what: string): EntryDescription => ({ what, details: [] });

const isMinute = (value: object): value is Minute => 'minute' in value;

/** The value of a field that can be amended. */
const amendedText = (field: string, value: unknown, { sport, names }: EventContext): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    if (isMinute(value)) return formatMinute(value);
    return 'name' in value ? String(value.name) : JSON.stringify(value);
  }
  const text = String(value);
  if (value === 'home' || value === 'away') return names[value];
  return adminOf(sport).log.fieldValue(field, text) ?? text;
};

/** A note's text is the only field that every sport has. */
const fieldLabel = (field: string, sport: SportName): string =>
  field === 'text' ? 'Text' : (adminOf(sport).log.fields[field] ?? field);

const amendedDetails = (
  event: Extract<MatchEvent, { type: 'IncidentAmended' }>,
  context: EventContext,
): ChangeDescription[] => {
  const was: object = context.lookup(event.incidentId) ?? {};
  return Object.entries(event.changes).map(([field, to]) => ({
    label: fieldLabel(field, context.sport),
    text: fromTo(amendedText(field, Reflect.get(was, field), context), amendedText(field, to, context)),
  }));
};

/** What an entry of the log says; one of a newer server, which this page does not know, by its type. */
export const describeLogged = (
  logged: { readonly type: string },
  context: EventContext,
): EntryDescription => {
  const known = eventSchema.safeParse(logged);
  return known.success ? describeEvent(known.data, context) : done(`recorded ${logged.type}`);
};

const awardedTo = (winner: Side | null, names: PerSide<string>): string =>
  winner === null ? 'awarded the match to neither side' : `awarded the match to ${names[winner]}`;

/** What somebody did in a match, in words. */
const describeEvent = (event: MatchEvent, context: EventContext): EntryDescription => {
  const { names, zone, lookup, sport } = context;
  const about = (id: string): string => {
    const was = lookup(id);
    if (was === null) return 'something recorded before';
    return thingOf(was, context) ?? `that somebody ${describeEvent(was, context).what}`;
  };
  const { log } = adminOf(sport);
  const start = viewOfSport(sport).words.startTime.toLowerCase();
  if (isSportEvent(sportOf(sport), event)) return done(log.deed(event, names));
  switch (event.type) {
    case 'NoteAdded':
      return done(`recorded ${thingOf(event, context)}`);
    case 'KickoffMoved':
      return done(`moved the ${start} to ${momentOf(event.kickoffAt, zone)}`);
    case 'MatchDelayed':
      return because(`delayed the ${start}`, event.reason);
    case 'MatchPostponed':
      return because('postponed the match', event.reason);
    case 'MatchCancelled':
      return because('cancelled the match', event.reason);
    case 'MatchInterrupted':
      return because('interrupted play', event.reason);
    case 'MatchSuspended':
      return because('suspended the match', event.reason);
    case 'MatchResumed':
      return done('resumed play');
    case 'MatchAbandoned':
      return because('abandoned the match', event.reason);
    case 'MatchAwarded': {
      const score = event.score === undefined ? '' : `, ${scoreText(event.score)}`;
      return because(`${awardedTo(event.winner, names)}${score}`, event.reason);
    }
    case 'WalkoverGiven':
      return because(
        event.winner === null ? 'recorded that neither side came' : `gave ${names[event.winner]} a walkover`,
        event.reason,
      );
    case 'SideRetired':
      return because(`recorded that ${names[event.side]} retired`, event.reason);
    case 'LineupSet': {
      const { starters, bench } = event.lineup;
      return done(
        `set the line-up of ${names[event.side]}, ${starters.length} and ${bench.length} on the bench`,
      );
    }
    case 'ReviewOpened':
      return done(`opened a review: ${log.reviewSubject(event.about)}`);
    case 'ReviewClosed':
      return done(`closed the review: ${log.reviewOutcome(event.about, event.outcome)}`);
    case 'ResultRecorded':
      return done(`entered the result, ${log.result(event.result)}`);
    case 'MatchFinalized':
      return done('made the result final');
    case 'MatchReopened':
      return because('reopened the match', event.reason);
    case 'IncidentVoided':
      return because(`struck out ${about(event.incidentId)}`, event.reason);
    case 'IncidentRestored':
      return done(`restored ${about(event.incidentId)}`);
    case 'IncidentAmended': {
      const { what, details } = because(`corrected ${about(event.incidentId)}`, event.reason);
      return { what, details: [...amendedDetails(event, context), ...details] };
    }
    default:
      return event satisfies never;
  }
};

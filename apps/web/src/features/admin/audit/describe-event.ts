import { formatMinute, type MatchEvent, type Minute, type PerSide, type Result } from '@scoreline/match';
import { momentOf } from '../../../locale/day.ts';
import { isMatchEvent } from '../match-log/match-log.ts';
import {
  CARD_NAMES,
  GOAL_KIND_NAMES,
  MISS_NAMES,
  outcomeName,
  PERIOD_NAMES,
  POINT_KIND_NAMES,
  SUBJECT_NAMES,
} from '../match-log/wording.ts';
import { type ChangeDescription, type EntryDescription, fromTo } from './entry-description.ts';
import type { EventLookup } from './recorded-events.ts';

interface EventContext {
  readonly names: PerSide<string>;
  readonly zone: string;
  readonly lookup: EventLookup;
}

const scoreText = ({ home, away }: PerSide<number>): string => `${home}–${away}`;

const resultText = (result: Result): string => {
  if (result.sport === 'tennis') return result.sets.map(scoreText).join(', ');
  const last = result.extraTime ?? result.fullTime;
  return result.shootOut === undefined
    ? scoreText(last)
    : `${scoreText(last)}, ${scoreText(result.shootOut)} on penalties`;
};

const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const listed = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');

/** What was recorded, as a thing: "a goal for Reds, 23', Sam Field". Null for what is no thing of its own. */
const thingOf = (event: MatchEvent, names: PerSide<string>): string | null => {
  switch (event.type) {
    case 'GoalRecorded':
      return listed(
        `${event.kind === 'ownGoal' ? 'an own goal' : event.kind === 'penalty' ? 'a penalty goal' : 'a goal'} for ${names[event.side]}`,
        formatMinute(event.minute),
        event.player?.name,
        event.assist && `assist ${event.assist.name}`,
      );
    case 'PenaltyMissed':
      return listed(
        `a missed penalty of ${names[event.side]}`,
        formatMinute(event.minute),
        event.player?.name,
        MISS_NAMES[event.miss].toLowerCase(),
      );
    case 'CardShown':
      return listed(
        `a ${CARD_NAMES[event.card].toLowerCase()} for ${names[event.side]}`,
        formatMinute(event.minute),
        event.player?.name ?? event.staff,
      );
    case 'SubstitutionMade':
      return listed(
        `a substitution of ${names[event.side]}`,
        formatMinute(event.minute),
        event.on && `${event.on.name} on`,
        event.off && `${event.off.name} off`,
      );
    case 'KickTaken':
      return listed(
        `a kick of ${names[event.side]}, ${event.scored ? 'scored' : 'missed'}`,
        event.player?.name,
      );
    case 'PointWon':
      return listed(`a point for ${names[event.side]}`, event.how && POINT_KIND_NAMES[event.how]);
    case 'NoteAdded':
      return listed('a note', event.minute && formatMinute(event.minute), `“${event.text}”`);
    default:
      return null;
  }
};

const because = (what: string, reason: string | undefined): EntryDescription => ({
  what,
  details: reason === undefined ? [] : [{ label: 'Reason', text: reason }],
});
const done = (what: string): EntryDescription => ({ what, details: [] });

const AMENDED_LABELS: Readonly<Record<string, string>> = {
  side: 'Side',
  minute: 'Minute',
  player: 'Player',
  assist: 'Assist',
  staff: 'Official',
  kind: 'Kind',
  card: 'Card',
  miss: 'Missed',
  off: 'Off',
  on: 'On',
  concussion: 'Concussion',
  scored: 'Scored',
  minutes: 'Minutes',
  text: 'Words',
};

const isMinute = (value: object): value is Minute => 'minute' in value;

/** The value of a field that can be amended. */
const amendedText = (field: string, value: unknown, names: PerSide<string>): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    if (isMinute(value)) return formatMinute(value);
    return 'name' in value ? String(value.name) : JSON.stringify(value);
  }
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    side: names,
    kind: GOAL_KIND_NAMES,
    card: CARD_NAMES,
    miss: MISS_NAMES,
  };
  return tables[field]?.[String(value)] ?? String(value);
};

const amendedDetails = (
  event: Extract<MatchEvent, { type: 'IncidentAmended' }>,
  { names, lookup }: EventContext,
): ChangeDescription[] => {
  const was: object = lookup(event.incidentId) ?? {};
  return Object.entries(event.changes).map(([field, to]) => ({
    label: AMENDED_LABELS[field] ?? field,
    text: fromTo(amendedText(field, Reflect.get(was, field), names), amendedText(field, to, names)),
  }));
};

/** What somebody did in a match, in words. */
export const describeEvent = (event: { readonly type: string }, context: EventContext): EntryDescription =>
  isMatchEvent(event) ? describeKnown(event, context) : done(`recorded ${event.type}`);

const describeKnown = (event: MatchEvent, context: EventContext): EntryDescription => {
  const { names, zone, lookup } = context;
  const about = (id: string): string => {
    const was = lookup(id);
    if (was === null) return 'something recorded before';
    return thingOf(was, names) ?? `that somebody ${describeKnown(was, context).what}`;
  };
  switch (event.type) {
    case 'GoalRecorded':
    case 'PenaltyMissed':
    case 'CardShown':
    case 'SubstitutionMade':
    case 'KickTaken':
    case 'PointWon':
    case 'NoteAdded':
      return done(`recorded ${thingOf(event, names)}`);
    case 'PeriodStarted':
      return done(`started the ${PERIOD_NAMES[event.period]}`);
    case 'PeriodEnded':
      return done(`ended the ${PERIOD_NAMES[event.period]}`);
    case 'PlayStarted':
      return done(`started play, ${names[event.server]} serving`);
    case 'ClockSet':
      return done(`set the clock to ${clockText(event.seconds)}`);
    case 'AddedTimeAnnounced':
      return done(`announced ${event.minutes} min of added time`);
    case 'ShootOutRecorded':
      return done(`entered the score of the shoot-out, ${scoreText(event.score)}`);
    case 'KickoffMoved':
      return done(`moved the kick-off to ${momentOf(event.kickoffAt, zone)}`);
    case 'MatchDelayed':
      return because('delayed the kick-off', event.reason);
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
      return because(`awarded the match to ${names[event.winner]}${score}`, event.reason);
    }
    case 'WalkoverGiven':
      return because(`gave ${names[event.winner]} a walkover`, event.reason);
    case 'SideRetired':
      return because(`recorded that ${names[event.side]} retired`, event.reason);
    case 'LineupSet': {
      const { starters, bench } = event.lineup;
      return done(
        `set the line-up of ${names[event.side]}, ${starters.length} and ${bench.length} on the bench`,
      );
    }
    case 'ReviewOpened':
      return done(`opened a review: ${SUBJECT_NAMES[event.about]}`);
    case 'ReviewClosed':
      return done(`closed the review: ${outcomeName(event.about, event.outcome)}`);
    case 'ResultRecorded':
      return done(`entered the result, ${resultText(event.result)}`);
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

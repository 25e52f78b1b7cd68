import type {
  Card,
  FootballAmendment,
  FootballTypes,
  GoalKind,
  IncidentOf,
  Minute,
  PenaltyMiss,
  PlayerRef,
  Side,
} from '@scoreline/match';
import * as messages from '../../../features/admin/console/messages.ts';
import type { IncidentChange } from '../../sport-admin.ts';

type Incident = IncidentOf<FootballTypes>;

/** What the form of an incident holds: all that any incident may have, of which each type shows its own part. */
export interface Draft {
  readonly side: Side;
  /** As typed: `67` or `45+2`. */
  readonly minute: string;
  readonly player: PlayerRef | null;
  readonly assist: PlayerRef | null;
  readonly staff: string;
  readonly kind: GoalKind;
  readonly card: Card;
  readonly miss: PenaltyMiss;
  readonly off: PlayerRef | null;
  readonly on: PlayerRef | null;
  readonly concussion: boolean;
  readonly scored: boolean;
  /** As typed. */
  readonly minutes: string;
}
export type DraftField = keyof Draft;

export const EMPTY: Draft = {
  side: 'home',
  minute: '',
  player: null,
  assist: null,
  staff: '',
  kind: 'openPlay',
  card: 'yellow',
  miss: 'saved',
  off: null,
  on: null,
  concussion: false,
  scored: true,
  minutes: '',
};

export const typedMinute = ({ minute, added }: Minute): string =>
  added === undefined ? String(minute) : `${minute}+${added}`;

/** Which fields an incident has, in the order of its form. Empty: it can be struck out, not changed. */
export const fieldsOf = (incident: Incident): readonly DraftField[] => {
  switch (incident.type) {
    case 'goal':
      return ['player', 'kind', 'assist', 'side', 'minute'];
    case 'missedPenalty':
      return ['player', 'miss', 'side', 'minute'];
    case 'card':
      return ['player', 'staff', 'card', 'side', 'minute'];
    case 'substitution':
      return ['off', 'on', 'concussion', 'side', 'minute'];
    case 'kick':
      return ['player', 'scored'];
    case 'addedTime':
      return ['minutes'];
    case 'note':
    case 'period':
    case 'review':
    case 'notice':
      return [];
    default:
      return incident satisfies never;
  }
};

/** The form as the incident reads now. */
export const draftOf = (incident: Incident): Draft => {
  const minute = incident.minute === undefined ? '' : typedMinute(incident.minute);
  const at = { ...EMPTY, minute };
  switch (incident.type) {
    case 'goal':
      return {
        ...at,
        side: incident.side,
        kind: incident.kind,
        player: incident.player ?? null,
        assist: incident.assist ?? null,
      };
    case 'missedPenalty':
      return { ...at, side: incident.side, miss: incident.miss, player: incident.player ?? null };
    case 'card':
      return {
        ...at,
        side: incident.side,
        card: incident.card,
        player: incident.player ?? null,
        staff: incident.staff ?? '',
      };
    case 'substitution':
      return {
        ...at,
        side: incident.side,
        off: incident.off ?? null,
        on: incident.on ?? null,
        concussion: incident.concussion ?? false,
      };
    case 'kick':
      return { ...at, side: incident.side, scored: incident.scored, player: incident.player ?? null };
    case 'addedTime':
      return { ...at, minutes: String(incident.minutes) };
    case 'note':
    case 'period':
    case 'review':
    case 'notice':
      return at;
    default:
      return incident satisfies never;
  }
};

/** The form after a field was changed. Players belong to a side, so those of the other one go with it. */
export const change = (draft: Draft, to: Partial<Draft>): Draft => {
  const changesPlayers =
    (to.side !== undefined && to.side !== draft.side) ||
    (to.kind !== undefined && (to.kind === 'ownGoal') !== (draft.kind === 'ownGoal'));
  const next = { ...draft, ...to };
  return changesPlayers ? { ...next, player: null, assist: null, off: null, on: null } : next;
};

/** Reads `67`, `67'`, `45+2`; null for anything else. */
export const readMinute = (typed: string): Minute | null => {
  const [, minute, added] = /^\s*(\d{1,3})\s*(?:\+\s*(\d{1,2}))?\s*'?\s*$/.exec(typed) ?? [];
  if (minute === undefined || Number(minute) < 1) return null;
  return added === undefined || Number(added) === 0
    ? { minute: Number(minute) }
    : { minute: Number(minute), added: Number(added) };
};

const isSame = (a: Draft[DraftField], b: Draft[DraftField]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What the form changes of the incident, and nothing else of it. */
export const changeOf = (incident: Incident, draft: Draft): IncidentChange<FootballTypes> => {
  const before = draftOf(incident);
  const changed = fieldsOf(incident).filter((field) => !isSame(before[field], draft[field]));
  if (changed.length === 0) return { kind: 'same' };
  const minute = readMinute(draft.minute);
  if (changed.includes('minute') && minute === null) return { kind: 'fault', message: messages.WRONG_MINUTE };
  const minutes = /^\s*\d{1,2}\s*$/.test(draft.minutes) ? Number(draft.minutes) : null;
  if (changed.includes('minutes') && minutes === null)
    return { kind: 'fault', message: messages.WRONG_ADDED_TIME };
  const staff = draft.staff.trim();
  const whole: FootballAmendment = {
    side: draft.side,
    ...(minute && { minute }),
    player: draft.player,
    assist: draft.assist,
    staff: staff === '' ? null : staff,
    kind: draft.kind,
    card: draft.card,
    miss: draft.miss,
    off: draft.off,
    on: draft.on,
    concussion: draft.concussion,
    scored: draft.scored,
    ...(minutes !== null && { minutes }),
  };
  return {
    kind: 'changed',
    changes: Object.fromEntries(Object.entries(whole).filter(([field]) => changed.some((f) => f === field))),
  };
};

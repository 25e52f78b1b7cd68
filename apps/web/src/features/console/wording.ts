import {
  type Card,
  type FootballPeriod,
  formatMinute,
  type GoalKind,
  type Incident,
  type MatchNotice,
  type PenaltyMiss,
  type PerSide,
  type PointKind,
  type ReviewOutcome,
  type ReviewSubject,
} from '@scoreline/match';

export const PERIOD_NAMES: Readonly<Record<FootballPeriod, string>> = {
  '1H': 'first half',
  '2H': 'second half',
  ET1: 'extra time, first half',
  ET2: 'extra time, second half',
  PEN: 'shoot-out',
};
export const GOAL_KIND_NAMES: Readonly<Record<GoalKind, string>> = {
  openPlay: 'Open play',
  penalty: 'Penalty',
  ownGoal: 'Own goal',
};
export const CARD_NAMES: Readonly<Record<Card, string>> = {
  yellow: 'Yellow card',
  secondYellow: 'Second yellow',
  red: 'Red card',
};
export const MISS_NAMES: Readonly<Record<PenaltyMiss, string>> = {
  saved: 'Saved',
  offTarget: 'Off target',
  woodwork: 'Woodwork',
};
export const SUBJECT_NAMES: Readonly<Record<ReviewSubject, string>> = {
  goal: 'goal',
  penalty: 'penalty',
  redCard: 'red card',
  mistakenIdentity: 'mistaken identity',
};
export const POINT_KIND_NAMES: Readonly<Record<PointKind, string>> = {
  ace: 'ace',
  doubleFault: 'double fault',
  winner: 'winner',
  error: 'error',
};
const NOTICE_NAMES: Readonly<Record<MatchNotice, string>> = {
  kickoffMoved: 'Kick-off moved',
  delayed: 'Delayed',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
  suspended: 'Suspended',
  resumed: 'Resumed',
  abandoned: 'Abandoned',
  awarded: 'Awarded',
  walkover: 'Walkover',
  retired: 'Retired',
  resultRecorded: 'Result entered',
  shootOutRecorded: 'Shoot-out score entered',
  finalized: 'Made final',
  reopened: 'Reopened',
};

const STANDS: Readonly<Record<ReviewSubject, string>> = {
  goal: 'goal stands',
  penalty: 'penalty decision stands',
  redCard: 'card decision stands',
  mistakenIdentity: 'card stands',
};

/** How a review ended: "goal cancelled". */
export const outcomeName = (about: ReviewSubject, outcome: ReviewOutcome): string => {
  switch (outcome) {
    case 'stands':
      return STANDS[about];
    case 'goalCancelled':
      return 'goal cancelled';
    case 'goalAwarded':
      return 'goal awarded';
    case 'penaltyAwarded':
      return 'penalty awarded';
    case 'penaltyCancelled':
      return 'penalty cancelled';
    case 'redCard':
      return 'red card';
    case 'cardCancelled':
      return 'card cancelled';
    case 'mistakenIdentity':
      return 'another player';
    default:
      return outcome satisfies never;
  }
};

/** An incident without its minute: "Goal, Argentina". */
export const nameIncident = (incident: Incident, names: PerSide<string>): string => {
  switch (incident.type) {
    case 'period':
      return `${incident.edge === 'start' ? 'Start' : 'End'} of ${PERIOD_NAMES[incident.period]}`;
    case 'addedTime':
      return `Added time, ${incident.minutes} min`;
    case 'goal':
      return incident.kind === 'ownGoal'
        ? `Own goal, for ${names[incident.side]}`
        : `${incident.kind === 'penalty' ? 'Penalty goal' : 'Goal'}, ${names[incident.side]}`;
    case 'missedPenalty':
      return `Missed penalty, ${names[incident.side]}`;
    case 'card':
      return `${CARD_NAMES[incident.card]}, ${names[incident.side]}`;
    case 'substitution':
      return `Substitution, ${names[incident.side]}`;
    case 'kick':
      return `Kick ${incident.scored ? 'scored' : 'missed'}, ${names[incident.side]}`;
    case 'playStarted':
      return `Start of play, ${names[incident.server]} serves`;
    case 'point':
      return `Point, ${names[incident.side]}, ${pointScore(incident)}`;
    case 'review':
      return incident.outcome === undefined
        ? `Review, ${SUBJECT_NAMES[incident.about]}`
        : `Review closed, ${outcomeName(incident.about, incident.outcome)}`;
    case 'note':
      return 'Note';
    case 'notice':
      return incident.side === undefined
        ? NOTICE_NAMES[incident.notice]
        : `${NOTICE_NAMES[incident.notice]}, ${names[incident.side]}`;
    default:
      return incident satisfies never;
  }
};

const pointScore = (point: Extract<Incident, { type: 'point' }>): string =>
  point.won === 'point' ? `${point.score.home}–${point.score.away}` : `wins the ${point.won}`;

const SHORT = 40;

/** The beginning of a note, which is enough to know it again. */
export const shortNote = (text: string): string =>
  text.length <= SHORT ? text : `${text.slice(0, SHORT).trimEnd()}…`;

/** An incident in one line: "Goal, Argentina, 67'". Of notes, which have no other name, also how they begin. */
export const describeIncident = (incident: Incident, names: PerSide<string>): string => {
  const name = nameIncident(incident, names);
  const at =
    incident.minute === undefined || incident.type === 'period' ? null : formatMinute(incident.minute);
  const named = at === null ? name : `${name}, ${at}`;
  return incident.type === 'note' ? `${named}: ${shortNote(incident.text)}` : named;
};

/** Who took part, or what was said, in one line; null when nobody is named. */
export const describePeople = (incident: Incident): string | null => {
  switch (incident.type) {
    case 'goal':
      return incident.player === undefined
        ? null
        : incident.assist === undefined
          ? incident.player.name
          : `${incident.player.name}, assist ${incident.assist.name}`;
    case 'card':
      return incident.player?.name ?? incident.staff ?? null;
    case 'missedPenalty':
    case 'kick':
      return incident.player?.name ?? null;
    case 'substitution':
      return incident.on === undefined && incident.off === undefined
        ? null
        : `${incident.on?.name ?? 'unnamed'} for ${incident.off?.name ?? 'unnamed'}`;
    case 'point':
      return incident.how === undefined ? null : POINT_KIND_NAMES[incident.how];
    case 'note':
      return incident.text;
    case 'notice':
      return incident.reason ?? null;
    case 'period':
    case 'addedTime':
    case 'playStarted':
    case 'review':
      return null;
    default:
      return incident satisfies never;
  }
};

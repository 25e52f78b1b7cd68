import {
  type FootballEvent,
  type FootballIncident,
  type FootballPeriod,
  type FootballTypes,
  formatMinute,
  type PerSide,
  type ReviewOutcome,
  type ReviewSubject,
} from '@scoreline/match';
import type { SportLogWords } from '../../sport-admin.ts';
import { CARD_NAMES, FOOTBALL_NOTICE_NAMES, MISSES, OUTCOMES } from '../words.ts';
import { GOAL_KIND_NAMES } from './words.ts';

export const PERIOD_TITLES: Readonly<Record<FootballPeriod, string>> = {
  '1H': 'first half',
  '2H': 'second half',
  ET1: 'extra time, first half',
  ET2: 'extra time, second half',
  PEN: 'shoot-out',
};
export const SUBJECT_NAMES: Readonly<Record<ReviewSubject, string>> = {
  goal: 'goal',
  penalty: 'penalty',
  redCard: 'red card',
  mistakenIdentity: 'mistaken identity',
};

const STANDS: Readonly<Record<ReviewSubject, string>> = {
  goal: 'goal stands',
  penalty: 'penalty decision stands',
  redCard: 'card decision stands',
  mistakenIdentity: 'card stands',
};

/** How a review ended: "goal cancelled". */
export const outcomeName = (about: ReviewSubject, outcome: ReviewOutcome): string =>
  outcome === 'stands' ? STANDS[about] : OUTCOMES[outcome];

const scoreText = ({ home, away }: PerSide<number>): string => `${home}–${away}`;

export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const listed = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

const nameOf = (incident: FootballIncident, names: PerSide<string>): string => {
  switch (incident.type) {
    case 'period':
      return `${incident.edge === 'start' ? 'Start' : 'End'} of ${PERIOD_TITLES[incident.period]}`;
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
    default:
      return incident satisfies never;
  }
};

const peopleOf = (incident: FootballIncident): string | null => {
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
    case 'period':
    case 'addedTime':
      return null;
    default:
      return incident satisfies never;
  }
};

/** What was recorded, as a thing; null for what is no thing of its own. */
const thingOf = (event: FootballEvent, names: PerSide<string>): string | null => {
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
        MISSES[event.miss],
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
    case 'PeriodStarted':
    case 'PeriodEnded':
    case 'ClockSet':
    case 'AddedTimeAnnounced':
    case 'ShootOutRecorded':
      return null;
    default:
      return event satisfies never;
  }
};

const deedOf = (event: FootballEvent, names: PerSide<string>): string => {
  switch (event.type) {
    case 'GoalRecorded':
    case 'PenaltyMissed':
    case 'CardShown':
    case 'SubstitutionMade':
    case 'KickTaken':
      return `recorded ${thingOf(event, names)}`;
    case 'PeriodStarted':
      return `started the ${PERIOD_TITLES[event.period]}`;
    case 'PeriodEnded':
      return `ended the ${PERIOD_TITLES[event.period]}`;
    case 'ClockSet':
      return `set the clock to ${clockText(event.seconds)}`;
    case 'AddedTimeAnnounced':
      return `announced ${event.minutes} min of added time`;
    case 'ShootOutRecorded':
      return `entered the score of the shoot-out, ${scoreText(event.score)}`;
    default:
      return event satisfies never;
  }
};

const FIELD_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: GOAL_KIND_NAMES,
  card: CARD_NAMES,
  miss: MISSES,
};

export const footballLogWords: SportLogWords<FootballTypes> = {
  incident: nameOf,
  people: peopleOf,
  command: (command, names) => {
    switch (command.type) {
      case 'recordGoal':
        return `Goal, ${names[command.side]}`;
      case 'recordMissedPenalty':
        return `Missed penalty, ${names[command.side]}`;
      case 'recordCard':
        return `${CARD_NAMES[command.card]}, ${names[command.side]}`;
      case 'recordSubstitution':
        return `Substitution, ${names[command.side]}`;
      case 'recordKick':
        return `Kick ${command.scored ? 'scored' : 'missed'}, ${names[command.side]}`;
      case 'startPeriod':
        return `Start of ${PERIOD_TITLES[command.period]}`;
      case 'endPeriod':
        return 'End of the period';
      case 'setClock':
        return 'Setting the clock';
      case 'announceAddedTime':
        return `Added time, ${command.minutes} min`;
      case 'recordShootOut':
        return 'Score of the shoot-out';
      default:
        return command satisfies never;
    }
  },
  unseen: (event) => (event.type === 'ClockSet' ? `Clock set to ${clockText(event.seconds)}` : null),
  thing: thingOf,
  deed: deedOf,
  notice: (notice) => FOOTBALL_NOTICE_NAMES[notice],
  reviewSubject: (about) => SUBJECT_NAMES[about],
  reviewOutcome: outcomeName,
  result: ({ fullTime, extraTime, shootOut }) => {
    const last = scoreText(extraTime ?? fullTime);
    return shootOut === undefined ? last : `${last}, ${scoreText(shootOut)} on penalties`;
  },
  fields: {
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
  },
  fieldValue: (field, value) => FIELD_VALUES[field]?.[value] ?? null,
};

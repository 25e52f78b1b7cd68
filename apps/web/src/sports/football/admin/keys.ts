import {
  type FootballPeriod,
  type FootballState,
  type FootballTypes,
  type IncidentOf,
  isPeriod,
  lastMinute,
  nextPeriod,
  OUTCOMES_OF,
  REVIEW_SUBJECTS,
  type Side,
} from '@scoreline/match';
import type { KeySpec } from '../../../features/admin/console/keys/key.ts';
import type { SportKeys } from '../../sport-admin.ts';
import { outcomeName, PERIOD_TITLES, SUBJECT_NAMES } from './log-words.ts';

/** The biggest key of a side: goals, or in the shoot-out its kicks. */
const mainKey = (state: FootballState, side: Side): KeySpec => {
  const team = state.setup.names[side];
  const at = { slot: `${side}.main`, shortcut: side === 'home' ? 'h' : 'a', side };
  return state.phase === 'PEN'
    ? {
        ...at,
        name: `Kick scored ${team}`,
        short: 'Kick scored',
        command: { type: 'recordKick', side, scored: true },
      }
    : { ...at, name: `Goal ${team}`, short: 'Goal', command: { type: 'recordGoal', side, kind: 'openPlay' } };
};

/** A side's other keys. Shift is the away side. */
const sideKeys = (state: FootballState, side: Side): KeySpec[] => {
  const team = state.setup.names[side];
  const at = (slot: string, key: string) => ({
    slot: `${side}.${slot}`,
    shortcut: side === 'home' ? key : `shift+${key}`,
    side,
  });
  const kick: KeySpec = {
    slot: `${side}.missed`,
    shortcut: side === 'home' ? 'shift+h' : 'shift+a',
    side,
    name: `Kick missed ${team}`,
    short: 'Kick missed',
    command: { type: 'recordKick', side, scored: false },
  };
  const penalty: KeySpec = {
    ...at('missed', 'm'),
    name: `Missed penalty ${team}`,
    short: 'Missed penalty',
    command: { type: 'recordMissedPenalty', side, miss: 'saved' },
  };
  return [
    {
      ...at('yellow', 'y'),
      name: `Yellow card ${team}`,
      short: 'Yellow card',
      command: { type: 'recordCard', side, card: 'yellow' },
    },
    {
      ...at('substitution', 's'),
      name: `Substitution ${team}`,
      short: 'Substitution',
      command: { type: 'recordSubstitution', side },
    },
    {
      ...at('secondYellow', 'e'),
      name: `Second yellow ${team}`,
      short: 'Second yellow',
      command: { type: 'recordCard', side, card: 'secondYellow' },
    },
    {
      ...at('red', 'r'),
      name: `Red card ${team}`,
      short: 'Red card',
      command: { type: 'recordCard', side, card: 'red' },
    },
    state.phase === 'PEN' ? kick : penalty,
  ];
};

const START_NAMES: Readonly<Record<FootballPeriod, string>> = {
  '1H': 'Start first half',
  '2H': 'Start second half',
  ET1: 'Start extra time, first half',
  ET2: 'Start extra time, second half',
  PEN: 'Start shoot-out',
};

/** The one period change that comes next: an end while a period is played, else a start. */
const periodKey = (state: FootballState): KeySpec => {
  const at = { slot: 'period', shortcut: 'p' };
  if (isPeriod(state.phase) && nextPeriod(state) === null)
    return { ...at, name: `End ${PERIOD_TITLES[state.phase]}`, command: { type: 'endPeriod' } };
  const period = nextPeriod(state) ?? '1H';
  return { ...at, name: START_NAMES[period], command: { type: 'startPeriod', period } };
};

const clockKeys = ({ phase, setup }: FootballState): KeySpec[] => [
  {
    slot: 'addedTime',
    name: 'Added time',
    shortcut: 't',
    command: { type: 'announceAddedTime', minutes: 1 },
    asks: 'addedTime',
  },
  {
    slot: 'clock',
    name: 'Set clock',
    shortcut: 'c',
    // A time that the clock of this period may show, so that it is judged whether it can be set at all.
    command: { type: 'setClock', seconds: isPeriod(phase) ? lastMinute(setup.rules, phase) * 60 : 0 },
    asks: 'clock',
  },
];

const newest = (
  state: FootballState,
  type: IncidentOf<FootballTypes>['type'],
): IncidentOf<FootballTypes> | undefined =>
  state.incidents
    .filter((incident) => incident.type === type && incident.state === 'inForce')
    .toSorted((a, b) => a.revision - b.revision)
    .at(-1);

/** Opens a review of the newest incident of its kind, or closes the one that is open. */
const reviewKeys = (state: FootballState): KeySpec[] => {
  const { review } = state;
  if (review === null)
    return REVIEW_SUBJECTS.map((about, index) => {
      const incident =
        about === 'goal' ? newest(state, 'goal') : about === 'penalty' ? undefined : newest(state, 'card');
      return {
        slot: `review.${index}`,
        name: `Review ${SUBJECT_NAMES[about]}`,
        short: capital(SUBJECT_NAMES[about]),
        shortcut: String(index + 1),
        command: { type: 'openReview', about, ...(incident && { incidentId: incident.id }) },
      };
    });
  return OUTCOMES_OF[review.about].map((outcome, index) => ({
    slot: `review.${index}`,
    name: `Close review: ${outcomeName(review.about, outcome)}`,
    short: capital(outcomeName(review.about, outcome)),
    shortcut: String(index + 1),
    ...(outcome === 'mistakenIdentity'
      ? { command: { type: 'closeReview', outcome, player: { name: '?' } }, asks: 'identity' }
      : { command: { type: 'closeReview', outcome } }),
  }));
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const afterPlayKeys = (): KeySpec[] => [
  {
    slot: 'shootOut',
    name: 'Enter shoot-out only',
    shortcut: '-',
    command: { type: 'recordShootOut', score: { home: 1, away: 0 } },
    asks: 'shootOut',
  },
];

export const footballKeys: SportKeys<FootballTypes> = {
  main: mainKey,
  side: sideKeys,
  period: periodKey,
  clock: clockKeys,
  review: reviewKeys,
  afterPlay: afterPlayKeys,
  sampleResult: () => ({ sport: 'football', fullTime: { home: 0, away: 0 } }),
  turning: ['startPeriod', 'endPeriod'],
  rapid: [],
};

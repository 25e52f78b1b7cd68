import type { PlayerRef } from '../core/lineup.ts';
import type { Minute } from '../core/minute.ts';
import { SIDES } from '../core/side.ts';
import { RALLY_WAYS, SANCTIONS } from '../engines/rallies/types.ts';
import {
  type Amendment,
  type Command,
  type EverySportCommand,
  type Incident,
  isOfSport,
  type MatchState,
} from '../match.ts';
import { nextPeriod } from '../sports/football/period.ts';
import { OUTCOMES_OF } from '../sports/football/review.ts';
import {
  CARDS,
  FOOTBALL_PERIODS,
  type FootballState,
  GOAL_KINDS,
  REVIEW_SUBJECTS,
} from '../sports/football/types.ts';
import { POINT_KINDS, type TennisState } from '../sports/tennis/types.ts';
import { player } from './commands.ts';
import { lineupOf } from './setups.ts';

/** Gives one of a list, as a generator of test cases chooses. */
export type Choose = <T>(values: readonly [T, ...T[]]) => T;

/** One of a list that may be empty. */
const oneOf = <T>(values: readonly T[], choose: Choose): T | undefined => {
  const [first, ...rest] = values;
  return first === undefined ? undefined : choose([first, ...rest]);
};

const BECAUSE = { reason: 'Rain' };
const NOTES = [
  'A great save',
  '  On the line  ',
  ' ',
  'x'.repeat(280),
  'x'.repeat(281),
  'two\nlines',
] as const;

/** A command that may well be possible now, and sometimes one that is not. */
export const candidate = (state: MatchState, choose: Choose): Command => {
  const isHalted = state.status === 'interrupted' || state.status === 'suspended';
  if (isHalted && choose([true, false])) return { type: 'resumeMatch' };
  const isPlay = choose([true, true, true, false]);
  if (isPlay)
    return isOfSport(state, 'football')
      ? footballPlay(state, choose)
      : isOfSport(state, 'tennis')
        ? tennisPlay(state, choose)
        : ralliesPlay(state, choose);
  return choose([false, true]) ? aboutTheMatch(state, choose) : correction(state, choose);
};

const tennisPlay = (state: TennisState, choose: Choose): Command => {
  const side = choose(SIDES);
  const how = choose([undefined, undefined, undefined, ...POINT_KINDS]);
  if (state.status === 'scheduled' || choose([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) === 0)
    return { type: 'startPlay', server: side };
  return { type: 'recordPoint', side, ...(how === undefined ? {} : { how }) };
};

/** Of any sport of rallies, of which those with two or six on court know more. */
const ralliesPlay = ({ status, setup }: MatchState, choose: Choose): Command => {
  const side = choose(SIDES);
  const set = choose<{ set?: number }>([{}, {}, {}, {}, { set: 1 }, { set: 2 }]);
  const isToStart = status === 'scheduled' || status === 'break';
  if (isToStart && choose([true, true, false]))
    return { type: 'startSet', ...choose([{}, { server: side }]) };
  const isVolleyball = setup.sport === 'volleyball';
  switch (
    choose([
      'rally',
      'rally',
      'rally',
      'rally',
      'rally',
      'timeOut',
      'card',
      'serve',
      'start',
      'court',
    ] as const)
  ) {
    case 'rally':
      return { type: 'recordRally', side, ...choose([{}, {}, { how: choose(RALLY_WAYS) }]), ...set };
    case 'timeOut':
      return { type: 'takeTimeOut', side, ...set };
    case 'card':
      return { type: 'recordSanction', side, sanction: choose(SANCTIONS), ...set };
    case 'serve':
      return { type: 'correctServer', server: side };
    case 'start':
      return { type: 'startSet' };
    case 'court':
      if (isVolleyball && choose([true, false]))
        return { type: 'replacePlayer', side, off: choose([1, 2, 9]), on: choose([7, 8, 2]) };
      return {
        type: 'setCourtOrder',
        side,
        shirts: choose([
          [1, 2, 3, 4, 5, 6],
          [1, 2],
          [3, 3],
        ]),
      };
  }
};

const footballPlay = (state: FootballState, choose: Choose): Command => {
  const next = nextPeriod(state);
  if (next !== null && choose([true, false])) return { type: 'startPeriod', period: next };
  const side = choose(SIDES);
  const minute = choose<{ minute?: Minute }>([{}, {}, { minute: minuteFor(state, choose) }]);
  const someone = (): { player?: PlayerRef } => choose([{}, { player: anyone(side, choose) }]);
  if (state.phase === 'PEN' && choose([true, true, false]))
    return { type: 'recordKick', side, scored: choose([true, false]), ...someone() };
  switch (
    choose(['goal', 'goal', 'card', 'card', 'change', 'missed', 'end', 'clock', 'added', 'period'] as const)
  ) {
    case 'goal':
      return { type: 'recordGoal', side, kind: choose(GOAL_KINDS), ...someone(), ...minute };
    case 'card':
      return { type: 'recordCard', side, card: choose(CARDS), ...someone(), ...minute };
    case 'change': {
      const off = anyone(side, choose);
      return { type: 'recordSubstitution', side, off, on: anyone(side, choose), ...minute };
    }
    case 'missed':
      return { type: 'recordMissedPenalty', side, miss: 'saved', ...someone(), ...minute };
    case 'end':
      return { type: 'endPeriod' };
    case 'clock':
      return { type: 'setClock', seconds: choose([0, 60, 2_700, 3_000, 5_400, 6_300]) };
    case 'added':
      return { type: 'announceAddedTime', minutes: choose([1, 5]) };
    case 'period':
      return { type: 'startPeriod', period: choose(FOOTBALL_PERIODS) };
  }
};

const minuteFor = (state: FootballState, choose: Choose): Minute => {
  const last = oneOf(state.detail.periods, choose)?.period ?? '1H';
  const minutes = {
    '1H': [3, 23, 45],
    '2H': [46, 67, 90],
    ET1: [91, 105],
    ET2: [106, 120],
    PEN: [120],
  } as const;
  const minute = choose<number>(minutes[last]);
  return minute % 15 === 0 && choose([true, false]) ? { minute, added: choose([1, 4]) } : { minute };
};

const anyone = (side: 'home' | 'away', choose: Choose): PlayerRef => {
  const number = choose([1, 2, 3, 4, 9, 10, 11, 12, 13, 14]);
  return choose([player(`${side[0]}${number}`), player(`${side[0]}${number}`), { name: 'Somebody' }]);
};

const aboutTheMatch = (state: MatchState, choose: Choose): EverySportCommand => {
  const { review } = state;
  if (review !== null && choose([true, true, false])) {
    const outcome = oneOf(OUTCOMES_OF[review.about], choose) ?? 'stands';
    return { type: 'closeReview', outcome, ...choose([{}, { player: anyone('home', choose) }]) };
  }
  const side = choose(SIDES);
  const recorded = state.incidents.map(({ id }) => id);
  const about = choose(REVIEW_SUBJECTS);
  const of = oneOf(recorded, choose);
  const rare: readonly [EverySportCommand, ...EverySportCommand[]] = [
    { type: 'moveKickoff', kickoffAt: state.kickoffAt + 3_600_000 },
    { type: 'delayMatch' },
    { type: 'postponeMatch', ...BECAUSE },
    { type: 'abandonMatch', ...BECAUSE },
    { type: 'awardMatch', winner: side, ...BECAUSE, ...choose([{}, { score: { home: 3, away: 0 } }]) },
    { type: 'retire', side },
    { type: 'giveWalkover', winner: side },
    { type: 'cancelMatch' },
    { type: 'recordResult', result: { sport: 'football', fullTime: { home: 2, away: 1 } } },
  ];
  return choose<() => EverySportCommand>([
    () => ({ type: 'interruptMatch', ...BECAUSE }),
    () => ({ type: 'suspendMatch' }),
    () => ({ type: 'resumeMatch' }),
    () => ({ type: 'resumeMatch' }),
    () => ({ type: 'finalize' }),
    () => ({ type: 'reopen', ...BECAUSE }),
    () => ({ type: 'setLineup', side, lineup: lineupOf(side, choose([11, 10, 7])) }),
    () => ({ type: 'setLineup', side, lineup: lineupOf(side) }),
    () => ({ type: 'openReview', about }),
    () => ({ type: 'openReview', about, ...(of === undefined ? {} : { incidentId: of }) }),
    () => ({ type: 'openReview', about, ...(of === undefined ? {} : { incidentId: of }) }),
    () => ({ type: 'addNote', text: choose(NOTES) }),
    () => ({ type: 'addNote', text: choose(NOTES) }),
    () => choose(rare),
  ])();
};

const correction = (state: MatchState, choose: Choose): EverySportCommand => {
  const struck = state.incidents.filter((incident) => incident.state !== 'inForce');
  const from = choose([true, false, false]) && struck.length > 0 ? struck : state.incidents;
  const incident = oneOf(from, choose) ?? null;
  if (incident === null) return { type: 'voidIncident', incidentId: 'nothing', ...BECAUSE };
  const incidentId = incident.id;
  if (incident.state === 'voided') return { type: 'restoreIncident', incidentId };
  if (choose([true, false])) return { type: 'voidIncident', incidentId, ...BECAUSE };
  return { type: 'amendIncident', incidentId, changes: amendmentOf(state, incident, choose) };
};

const amendmentOf = (state: MatchState, incident: Incident, choose: Choose): Amendment => {
  const side = choose(SIDES);
  const minute = isOfSport(state, 'football') ? minuteFor(state, choose) : { minute: 1 };
  switch (incident.type) {
    case 'goal':
      return choose<Amendment>([
        { side },
        { minute },
        { kind: choose(GOAL_KINDS) },
        { player: anyone(side, choose) },
      ]);
    case 'card':
      return choose<Amendment>([
        { card: choose(CARDS) },
        { minute },
        { player: anyone(side, choose) },
        { player: null },
      ]);
    case 'substitution':
      return choose<Amendment>([{ on: anyone(side, choose) }, { off: null }, { minute }]);
    case 'kick':
      return { scored: choose([true, false]) };
    case 'addedTime':
      return { minutes: 7 };
    case 'note':
      return { text: choose(NOTES) };
    default:
      return { side };
  }
};

import type { Command, CommandType } from '@scoreline/match';
import { awayGoal, homeGoal, kickOff, point, setLineup, startPlay } from '../commands.ts';

/** A command that must be taken first, with the id that it goes under where others name it. */
export interface Before {
  readonly type: string;
  readonly commandId?: string;
  readonly [field: string]: unknown;
}

/** What must have happened in a match before a command is possible there, and the command. */
export interface Play {
  readonly sport?: 'tennis' | 'volleyball';
  readonly options?: object;
  readonly before?: readonly Before[];
  readonly command: Command;
}

const endPeriod = { type: 'endPeriod' };
const startSet = { type: 'startSet', server: 'home' } as const;
const secondHalf = [kickOff, endPeriod, { type: 'startPeriod', period: '2H' }];
const ended = [...secondHalf, endPeriod];
const cupTie = { sport: 'football', extraTime: false, shootOut: true };
const shootOut = [...ended, { type: 'startPeriod', period: 'PEN' }];
const reason = 'Rain';
/** The id of what is corrected after. */
const GOAL = 'first-goal';
const goal = [kickOff, { ...homeGoal, commandId: GOAL }];

/** Every command there is, where it is possible. */
export const PLAYS: Readonly<Record<CommandType, Play>> = {
  moveKickoff: { command: { type: 'moveKickoff', kickoffAt: 1 } },
  delayMatch: { command: { type: 'delayMatch' } },
  postponeMatch: { command: { type: 'postponeMatch' } },
  cancelMatch: { command: { type: 'cancelMatch' } },
  interruptMatch: { before: [kickOff], command: { type: 'interruptMatch' } },
  suspendMatch: { before: [kickOff], command: { type: 'suspendMatch' } },
  resumeMatch: { before: [kickOff, { type: 'suspendMatch' }], command: { type: 'resumeMatch' } },
  abandonMatch: { before: [kickOff], command: { type: 'abandonMatch' } },
  awardMatch: { command: { type: 'awardMatch', winner: 'home', reason } },
  giveWalkover: { command: { type: 'giveWalkover', winner: 'home' } },
  retire: { sport: 'tennis', before: [startPlay], command: { type: 'retire', side: 'home' } },
  setLineup: {
    command: { type: 'setLineup', side: 'home', lineup: { starters: [{ id: 'p', name: 'P' }], bench: [] } },
  },
  addNote: { command: { type: 'addNote', text: 'The teams are out' } },
  openReview: { before: [kickOff], command: { type: 'openReview', about: 'penalty' } },
  closeReview: {
    before: [kickOff, { type: 'openReview', about: 'penalty' }],
    command: { type: 'closeReview', outcome: 'stands' },
  },
  recordResult: {
    command: { type: 'recordResult', result: { sport: 'football', fullTime: { home: 2, away: 1 } } },
  },
  voidIncident: { before: goal, command: { type: 'voidIncident', incidentId: GOAL, reason } },
  restoreIncident: {
    before: [...goal, { type: 'voidIncident', incidentId: GOAL, reason }],
    command: { type: 'restoreIncident', incidentId: GOAL },
  },
  amendIncident: {
    before: goal,
    command: { type: 'amendIncident', incidentId: GOAL, changes: { kind: 'penalty' } },
  },
  finalize: { before: ended, command: { type: 'finalize' } },
  reopen: { before: [...ended, { type: 'finalize' }], command: { type: 'reopen', reason } },

  startPeriod: { command: kickOff },
  endPeriod: { before: [kickOff], command: { type: 'endPeriod' } },
  setClock: { before: [kickOff], command: { type: 'setClock', seconds: 60 } },
  announceAddedTime: { before: [kickOff], command: { type: 'announceAddedTime', minutes: 3 } },
  recordGoal: { before: [kickOff], command: awayGoal },
  recordMissedPenalty: {
    before: [kickOff],
    command: { type: 'recordMissedPenalty', side: 'home', miss: 'saved' },
  },
  recordCard: {
    before: [setLineup('home'), kickOff],
    command: {
      type: 'recordCard',
      side: 'home',
      card: 'yellow',
      player: { id: 'home4', name: 'HOME Player 4' },
    },
  },
  recordSubstitution: { before: [kickOff], command: { type: 'recordSubstitution', side: 'home' } },
  recordKick: {
    options: cupTie,
    before: shootOut,
    command: { type: 'recordKick', side: 'home', scored: true },
  },
  recordShootOut: {
    options: cupTie,
    before: ended,
    command: { type: 'recordShootOut', score: { home: 4, away: 2 } },
  },

  startPlay: { sport: 'tennis', command: startPlay },
  recordPoint: { sport: 'tennis', before: [startPlay], command: point },

  startSet: { sport: 'volleyball', command: startSet },
  recordRally: { sport: 'volleyball', before: [startSet], command: { type: 'recordRally', side: 'home' } },
  takeTimeOut: { sport: 'volleyball', before: [startSet], command: { type: 'takeTimeOut', side: 'home' } },
  recordSanction: {
    sport: 'volleyball',
    before: [startSet],
    command: { type: 'recordSanction', side: 'home', sanction: 'warning' },
  },
  correctServer: {
    sport: 'volleyball',
    before: [startSet],
    command: { type: 'correctServer', server: 'away' },
  },
  setCourtOrder: {
    sport: 'volleyball',
    command: { type: 'setCourtOrder', side: 'home', shirts: [1, 2, 3, 4, 5, 6] },
  },
  replacePlayer: {
    sport: 'volleyball',
    before: [startSet],
    command: { type: 'replacePlayer', side: 'home', off: 1, on: 7 },
  },
};

import type { EverySportEvent } from '../event.ts';
import { checkFootballResult } from '../football/result.ts';
import { checkLineup } from '../lineup.ts';
import { checkNote } from '../note.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Result } from '../result.ts';
import type { RuleId } from '../rules.ts';
import { isFootball, isTennis, type MatchState } from '../state.ts';
import type { Status } from '../status.ts';
import { checkTennisResult } from '../tennis/result.ts';
import { checkReviewClosed, checkReviewOpened } from './review.ts';

/** IFAB Law 3: a match is played by two teams of at most eleven. */
const MAX_STARTERS = 11;

/** Which statuses each change of status may start from. */
const FROM = {
  KickoffMoved: ['scheduled', 'delayed', 'postponed'],
  MatchDelayed: ['scheduled'],
  MatchPostponed: ['scheduled', 'delayed'],
  MatchCancelled: ['scheduled', 'delayed', 'postponed'],
  MatchInterrupted: ['live', 'break'],
  MatchSuspended: ['live', 'break', 'interrupted'],
  MatchResumed: ['interrupted', 'suspended'],
  MatchAbandoned: ['live', 'break', 'interrupted', 'suspended'],
  MatchAwarded: [
    'scheduled',
    'delayed',
    'postponed',
    'interrupted',
    'suspended',
    'abandoned',
    'cancelled',
    'ended',
  ],
  WalkoverGiven: ['scheduled', 'delayed', 'postponed'],
  SideRetired: ['live', 'break', 'interrupted', 'suspended'],
  ResultRecorded: ['scheduled', 'delayed', 'postponed'],
  MatchFinalized: ['ended', 'awarded', 'walkover', 'retired'],
  MatchReopened: ['final'],
} as const satisfies Record<string, readonly Status[]>;

const VERBS: Record<keyof typeof FROM, string> = {
  KickoffMoved: 'Kick-off can be moved',
  MatchDelayed: 'A match can be delayed',
  MatchPostponed: 'A match can be postponed',
  MatchCancelled: 'A match can be cancelled',
  MatchInterrupted: 'A match can be interrupted',
  MatchSuspended: 'A match can be suspended',
  MatchResumed: 'A match can be resumed',
  MatchAbandoned: 'A match can be abandoned',
  MatchAwarded: 'A match can be awarded',
  WalkoverGiven: 'A walkover can be given',
  SideRetired: 'A side can retire',
  ResultRecorded: 'A result can be entered',
  MatchFinalized: 'A result can be made final',
  MatchReopened: 'A match can be reopened',
};

const isOneOf = (status: Status, statuses: readonly Status[]): boolean => statuses.includes(status);

/** Why an event that every sport has cannot happen in `state`, or null. */
export const checkEverySport = (state: MatchState, event: EverySportEvent): Refusal | null => {
  switch (event.type) {
    case 'LineupSet':
      return isTennis(state)
        ? refuse('LU-01', 'Tennis has no line-ups; the participants are the players.')
        : checkLineup(event.lineup, MAX_STARTERS);
    case 'NoteAdded':
      return checkNote(event.text);
    case 'ReviewOpened':
      return checkReviewOpened(state);
    case 'ReviewClosed':
      return checkReviewClosed(state, event);
    case 'SideRetired':
      if (isFootball(state))
        return refuse('ST-07', 'A football team does not retire; abandon or award the match.');
      return checkStatus(state, event.type);
    case 'ResultRecorded':
      return checkStatus(state, event.type) ?? checkResult(state, event.result);
    case 'MatchFinalized':
      return state.review === null
        ? checkStatus(state, event.type)
        : refuse('ST-04', 'A review is open; close it before the result is made final.');
    default:
      return checkStatus(state, event.type);
  }
};

const checkResult = (state: MatchState, result: Result): Refusal | null => {
  if (result.sport === 'football' && isFootball(state)) return checkFootballResult(state.setup.rules, result);
  if (result.sport === 'tennis' && isTennis(state)) return checkTennisResult(state.setup.rules, result);
  return refuse('ST-10', `This is a ${state.setup.sport} match; the result is one of ${result.sport}.`);
};

/** Those that have a rule of their own; all others come under ST-01. */
const RULE_OF: Partial<Record<keyof typeof FROM, RuleId>> = {
  KickoffMoved: 'ST-02',
  MatchResumed: 'ST-03',
  MatchFinalized: 'ST-04',
  MatchReopened: 'ST-06',
  SideRetired: 'ST-07',
  WalkoverGiven: 'ST-08',
  ResultRecorded: 'ST-09',
};

const checkStatus = (state: MatchState, type: keyof typeof FROM): Refusal | null => {
  if (isOneOf(state.status, FROM[type])) return null;
  const rule = RULE_OF[type] ?? 'ST-01';
  return refuse(rule, `${VERBS[type]} when it is ${FROM[type].join(', ')}; this match is ${state.status}.`);
};

/** ST-05: a final match takes no command but `reopen`. */
export const checkNotFinal = (state: MatchState): Refusal | null =>
  state.status === 'final' ? refuse('ST-05', 'The result is final; reopen the match first.') : null;

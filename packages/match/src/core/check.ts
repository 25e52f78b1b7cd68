import type { CoreEvent, MatchAwarded } from './event.ts';
import { checkLineup } from './lineup.ts';
import { checkNote } from './note.ts';
import { type Refusal, refuse } from './refusal.ts';
import { checkReviewClosed, checkReviewOpened } from './review-rules.ts';
import { leader } from './side.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import type { State } from './state.ts';
import type { Status } from './status.ts';

/** Which statuses each change of status may start from. */
const FROM = {
  KickoffMoved: ['scheduled', 'delayed', 'postponed', 'suspended'],
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
export const checkCore = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  event: CoreEvent<T>,
): Refusal | null => {
  switch (event.type) {
    case 'LineupSet':
      return sport.lineup === null
        ? refuse('LU-01', 'This sport has no line-ups; the participants are the players.')
        : checkLineup(event.lineup, sport.lineup.maxStarters);
    case 'NoteAdded':
      return checkNote(event.text);
    case 'ReviewOpened':
      return checkReviewOpened(sport, state);
    case 'ReviewClosed':
      return checkReviewClosed(sport, state, event);
    case 'SideRetired':
      return sport.mayRetire
        ? checkStatus(state, event.type)
        : refuse('ST-07', `A ${sport.name} team does not retire; abandon or award the match.`);
    // A result that was entered bare may be that of a match that was not played to its end.
    case 'MatchAbandoned':
      return state.resultOnly && state.status === 'ended' ? null : checkStatus(state, event.type);
    case 'MatchAwarded':
      return checkStatus(state, event.type) ?? checkAward(event);
    case 'ResultRecorded':
      return checkStatus(state, event.type) ?? checkResult(sport, state, event.result);
    case 'MatchFinalized':
      return state.review === null
        ? checkStatus(state, event.type)
        : refuse('ST-04', 'A review is open; close it before the result is made final.');
    default:
      return checkStatus(state, event.type);
  }
};

/** ST-11: an award says one thing. */
const checkAward = ({ winner, score }: Pick<MatchAwarded, 'winner' | 'score'>): Refusal | null => {
  if (score === undefined || leader(score) === winner) return null;
  return winner === null
    ? refuse(
        'ST-11',
        'A match awarded to nobody is a draw with a level score, or a defeat for both without one.',
      )
    : refuse(
        'ST-11',
        `The score of a match awarded to ${winner} has ${winner} ahead; this is ${score.home}–${score.away}.`,
      );
};

const checkResult = <T extends SportTypes>(
  sport: Sport<T>,
  { setup }: State<T>,
  result: T['Result'],
): Refusal | null =>
  result.sport === sport.name
    ? sport.result.check(setup.rules, result)
    : refuse('ST-10', `This is a ${sport.name} match; the result is one of ${result.sport}.`);

/** Those that have a rule of their own; all others come under ST-01. */
const RULE_OF: Partial<Record<keyof typeof FROM, string>> = {
  KickoffMoved: 'ST-02',
  MatchResumed: 'ST-03',
  MatchFinalized: 'ST-04',
  MatchReopened: 'ST-06',
  SideRetired: 'ST-07',
  WalkoverGiven: 'ST-08',
  ResultRecorded: 'ST-09',
};

const checkStatus = ({ status }: Pick<State, 'status'>, type: keyof typeof FROM): Refusal | null => {
  if (isOneOf(status, FROM[type])) return null;
  const rule = RULE_OF[type] ?? 'ST-01';
  return refuse(rule, `${VERBS[type]} when it is ${FROM[type].join(', ')}; this match is ${status}.`);
};

/** ST-05: a final match takes no command but `reopen`. */
export const checkNotFinal = ({ status }: Pick<State, 'status'>): Refusal | null =>
  status === 'final' ? refuse('ST-05', 'The result is final; reopen the match first.') : null;

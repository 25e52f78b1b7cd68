import type {
  Card,
  FootballNotice,
  FootballPeriod,
  GoalKind,
  PenaltyMiss,
  ReviewOutcome,
  ReviewSubject,
} from '@scoreline/match';

/** What a review is about. */
export const REVIEWS: Readonly<Record<ReviewSubject, string>> = {
  goal: 'goal',
  penalty: 'possible penalty',
  redCard: 'possible red card',
  mistakenIdentity: 'mistaken identity',
};

export const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  stands: 'decision stands',
  goalCancelled: 'goal cancelled',
  goalAwarded: 'goal awarded',
  penaltyAwarded: 'penalty awarded',
  penaltyCancelled: 'penalty cancelled',
  redCard: 'red card',
  cardCancelled: 'card cancelled',
  mistakenIdentity: 'card given to another player',
};

export const CARD_NAMES: Readonly<Record<Card, string>> = {
  yellow: 'Yellow card',
  secondYellow: 'Second yellow card',
  red: 'Red card',
};

/** On a key or in a form. */
export const MISS_NAMES: Readonly<Record<PenaltyMiss, string>> = {
  saved: 'Saved',
  offTarget: 'Off target',
  woodwork: 'Woodwork',
};

/** Behind "Penalty". */
export const MISSES: Readonly<Record<PenaltyMiss, string>> = {
  saved: 'saved',
  offTarget: 'off target',
  woodwork: 'hit the woodwork',
};

export const PERIODS: Readonly<Record<FootballPeriod, { readonly start: string; readonly end: string }>> = {
  '1H': { start: 'Kick-off', end: 'Half-time' },
  '2H': { start: 'Second half', end: 'Full time' },
  ET1: { start: 'Extra time', end: 'Half-time of extra time' },
  ET2: { start: 'Second half of extra time', end: 'End of extra time' },
  PEN: { start: 'Penalty shoot-out', end: 'End of the shoot-out' },
};

/** Short names for the table of scores by period. */
export const PERIOD_NAMES: Readonly<Record<FootballPeriod, string>> = {
  '1H': '1st',
  '2H': '2nd',
  ET1: 'ET 1',
  ET2: 'ET 2',
  PEN: 'Pens',
};

/** Goals and penalties by how they came about. */
export const GOAL_KIND_NAMES: Readonly<Record<GoalKind, string>> = {
  openPlay: 'Open play',
  penalty: 'Penalty',
  ownGoal: 'Own goal',
};

export const FOOTBALL_NOTICE_NAMES: Readonly<Record<FootballNotice, string>> = {
  shootOutRecorded: 'Shoot-out score entered',
};

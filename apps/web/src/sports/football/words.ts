import type { Card, FootballNotice, FootballPeriod, PenaltyMiss, ReviewOutcome } from '@scoreline/match';

// For a match's story and the console. A board, which has neither, does not load them.

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

export const FOOTBALL_NOTICE_NAMES: Readonly<Record<FootballNotice, string>> = {
  shootOutRecorded: 'Shoot-out score entered',
};

import type { GoalKind, PenaltyMiss } from '@scoreline/match';

/** On a key or in a form. */
export const MISS_NAMES: Readonly<Record<PenaltyMiss, string>> = {
  saved: 'Saved',
  offTarget: 'Off target',
  woodwork: 'Woodwork',
};

/** Goals and penalties by how they came about. */
export const GOAL_KIND_NAMES: Readonly<Record<GoalKind, string>> = {
  openPlay: 'Open play',
  penalty: 'Penalty',
  ownGoal: 'Own goal',
};

/** What a source may say of a match beyond its score. */
export const STATED_STATUSES = ['cancelled', 'awarded', 'postponed', 'abandoned', 'walkover'] as const;
export type StatedStatus = (typeof STATED_STATUSES)[number];

export const findStatedStatus = (word: string): StatedStatus | undefined =>
  STATED_STATUSES.find((statedStatus) => statedStatus === word.toLowerCase());

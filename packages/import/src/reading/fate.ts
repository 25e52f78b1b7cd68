/** What a source may say of a match beyond its score. */
export const FATES = ['cancelled', 'awarded', 'postponed', 'abandoned'] as const;
export type Fate = (typeof FATES)[number];

export const findFate = (word: string): Fate | undefined => FATES.find((fate) => fate === word.toLowerCase());

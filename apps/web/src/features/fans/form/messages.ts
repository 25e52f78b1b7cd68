import type { Verdict } from '@scoreline/match';

export const formOf = (team: string): string => `Form, ${team}`;
/** `won: Argentina 3, France 2` */
export const resultOf = (verdict: Verdict, score: string): string => `${verdict}: ${score}`;
/** Of a result, in one letter. */
export const LETTERS: Readonly<Record<Verdict, string>> = { won: 'W', drawn: 'D', lost: 'L' };

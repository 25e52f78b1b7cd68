import type { FormMatch } from './form.ts';

export const formOf = (team: string): string => `Form, ${team}`;
const RESULTS: Readonly<Record<FormMatch['result'], (score: string) => string>> = {
  W: (score) => `won: ${score}`,
  D: (score) => `drawn: ${score}`,
  L: (score) => `lost: ${score}`,
};
/** `won: Argentina 3, France 2` */
export const resultOf = (result: FormMatch['result'], score: string): string => RESULTS[result](score);
/** Of a result, in one letter. */
export const LETTERS: Readonly<Record<FormMatch['result'], string>> = { W: 'W', D: 'D', L: 'L' };

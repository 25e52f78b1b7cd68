import { PASSWORD_LENGTH } from '@scoreline/protocol';
import { dictionary } from '@zxcvbn-ts/language-common';
import { ProblemError } from '../problems.ts';

/** Passwords that many people have and that whoever guesses tries first, as far as they are long enough to be taken. */
const COMMON = new Set(
  dictionary['passwords-common']
    .map((one) => String(one).toLowerCase())
    .filter(({ length }) => length >= PASSWORD_LENGTH.min),
);

interface Whose {
  readonly name: string;
  readonly email: string;
}

/** Why a password of the right length is too easy to guess, or null. */
export const whyEasy = (password: string, { name, email }: Whose): string | null => {
  const text = password.trim().toLowerCase();
  if (COMMON.has(text)) return 'is one that many people use and that is tried first; choose another';
  return [name, email].some((one) => one.toLowerCase() === text)
    ? 'must not be your own name or e-mail'
    : null;
};

/** Refuses a password that is easy to guess. */
export const checkPassword = (password: string, whose: Whose): void => {
  const message = whyEasy(password, whose);
  if (message !== null)
    throw new ProblemError('bad-request', `This password ${message}.`, {
      fields: [{ path: 'password', message }],
    });
};

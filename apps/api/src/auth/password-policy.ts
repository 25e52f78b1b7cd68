import { PASSWORD_LENGTH } from '@scoreline/protocol';
import { dictionary } from '@zxcvbn-ts/language-common';
import { invalidField } from '../problems/problem.ts';

/** Common passwords that are long enough to be allowed by length. */
const COMMON = new Set(
  dictionary['passwords-common']
    .map((one) => String(one).toLowerCase())
    .filter(({ length }) => length >= PASSWORD_LENGTH.min),
);

interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** Why a password is too easy to guess, as a phrase after "This password"; null when it is not. */
export const passwordWeakness = (password: string, { name, email }: PasswordOwner): string | null => {
  const text = password.trim().toLowerCase();
  if (COMMON.has(text)) return 'is too common; choose another one';
  return [name, email].some((one) => one.toLowerCase() === text)
    ? 'must not be your own name or email address'
    : null;
};

/** Throws 400 when a password is easy to guess. */
export const checkPassword = (password: string, whose: PasswordOwner): void => {
  const message = passwordWeakness(password, whose);
  if (message !== null) throw invalidField('password', message, `This password ${message}.`);
};

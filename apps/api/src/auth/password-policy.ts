import { PASSWORD_LENGTH } from '@scoreline/protocol';
import { dictionary } from '@zxcvbn-ts/language-common';
import { invalidField } from '../problems/problem.ts';

/** Common passwords that are long enough to be allowed by length. */
const COMMON = new Set(
  dictionary['passwords-common']
    .map((one) => String(one).toLowerCase())
    .filter(({ length }) => length >= PASSWORD_LENGTH.min),
);

/** Common passwords of any length that hold a letter, without the figures and signs at their ends. */
const withoutEnds = (text: string): string => text.replaceAll(/^[^\p{L}]{1,128}|[^\p{L}]{1,128}$/gu, '');
const COMMON_WORDS = new Set(
  dictionary['passwords-common'].map((one) => withoutEnds(String(one).toLowerCase())).filter(Boolean),
);

/** `aaaaaaaaaa`, `abcabcabcabc`, and what consists of fewer than four different characters. */
const isRepetition = (text: string): boolean => {
  const characters = [...text];
  if (new Set(characters).size < 4) return true;
  for (let length = 1; length <= characters.length / 2; length += 1)
    if (characters.every((one, at) => one === characters[at % length])) return true;
  return false;
};

interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** Why a password is too easy to guess, as a phrase after "This password"; null when it is not. */
export const passwordWeakness = (password: string, { name, email }: PasswordOwner): string | null => {
  const text = password.trim().toLowerCase();
  if (isRepetition(text)) return 'repeats itself; choose another one';
  if (COMMON.has(text) || COMMON_WORDS.has(withoutEnds(text))) return 'is too common; choose another one';
  return [name, email].some((one) => one.toLowerCase() === text)
    ? 'must not be your own name or email address'
    : null;
};

/** Throws 400 when a password is easy to guess. */
export const checkPassword = (password: string, whose: PasswordOwner): void => {
  const message = passwordWeakness(password, whose);
  if (message !== null) throw invalidField('password', message, `This password ${message}.`);
};

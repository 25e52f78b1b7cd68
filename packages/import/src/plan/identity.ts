import { sha256 } from '@noble/hashes/sha2.js';
import type { Command } from '@scoreline/match';
import { toKey } from '@scoreline/protocol/names';

/** 132 bits of a SHA-256 in base64url: nothing is ever taken for something else. The same in Node and in a browser. */
const fingerprint = (text: string): string =>
  btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);

const LONGEST_REF = 120;
const LONGEST_ID = 64;

const shorten = (text: string, most: number): string =>
  text.length <= most
    ? text
    : // A character of two halves is not cut in the middle.
      `${text.slice(0, most - 23).replace(/[\ud800-\udbff]$/, '')}-${fingerprint(text)}`;

/** `matchday:world-cup-2022`, `matchday:world-cup-2022/match/final-argentina-france`: the same in every run. */
export const refOf = (competition: string, kind?: 'team' | 'match', key = ''): string =>
  shorten(`matchday:${competition}${kind === undefined ? '' : `/${kind}/${key}`}`, LONGEST_REF);

/**
 * An id for every command of a match, the same in every run: of the match, of what the command says, and of how
 * often the same was said before. What is new in a file thus never takes the id of what was there.
 */
export const commandIds = (prefix: string, ref: string): ((command: Command) => string) => {
  const said = new Map<string, number>();
  return (command) => {
    const text = JSON.stringify(command);
    const times = (said.get(text) ?? 0) + 1;
    said.set(text, times);
    return `${prefix}-${fingerprint(`${ref}\n${text}\n${times}`)}`;
  };
};

/** An id for something that is played again: of the match that plays it and of what it was. */
export const echoId = (prefix: string, matchId: string, of: string): string =>
  `${prefix}-${fingerprint(`${matchId}\n${of}`)}`;

/** The part of a key that an id may have; empty for a name in other letters. */
const plainPart = (key: string): string => key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** The plain part of a key with a mark that stands for the whole of it. */
const marked = (key: string, whole: string): string =>
  [plainPart(key), fingerprint(whole).slice(0, 8)].filter((part) => part !== '').join('-');

/** Ids of a team's players by their names. Names that look alike in plain letters get a mark each. */
export const playerIds = (team: string, names: readonly string[]): ReadonlyMap<string, string> => {
  const keys = names.map((name) => plainPart(toKey(name)));
  const ofTeam = plainPart(team) === team ? team : marked(team, team);
  return new Map(
    names.map((name, index) => {
      const key = keys[index] ?? '';
      const isUnique = key !== '' && keys.indexOf(key) === keys.lastIndexOf(key);
      return [name, shorten(`${ofTeam}-${isUnique ? key : marked(key, name)}`, LONGEST_ID)];
    }),
  );
};

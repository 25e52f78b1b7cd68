import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SPORTS } from './sports.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where sports may be named, and why. */
const ALLOWED: readonly (readonly [place: RegExp, why: string])[] = [
  [/\/sports\//, 'the folders of the sports'],
  [/^packages\/match\/src\/sports\.ts$/, 'registry of rules'],
  [/^packages\/protocol\/src\/sports\.ts$/, 'registry of schemas'],
  [/^chaos\/src\/play\/sports\.ts$/, 'registry of how chaos plays a match: a test'],
  [/^packages\/import\//, 'import formats'],
  [
    /^apps\/web\/src\/features\/admin\/import\//,
    'says which formats can be dropped: openfootball, Football.TXT',
  ],
  [/^apps\/feed\/src\/command-line\.ts$/, 'says which formats can be imported: openfootball, Football.TXT'],
  [/^apps\/feed\/src\/demo\.ts$/, 'the demo'],
  [/^demo\//, 'the demo'],
  [/^verify\//, 'plays the files of each sport'],
  [/^e2e\//, 'tests'],
  [/\/testing\/|\.test\.tsx?$/, 'tests'],
  [/\.md$/, 'docs'],
];

/** `coinToss`, `coin-toss`, `coin toss`, `COIN_TOSS`; in a regular expression of grep. */
const spellings = (sport: string): string => sport.replaceAll(/([A-Z])/g, '[-_ ]?$1');

/** Files under version control that name a sport. */
const namingFiles = (): string[] =>
  execFileSync('git', ['grep', '-liIE', SPORTS.map(spellings).join('|')], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '');

describe('names of sports', () => {
  const files = namingFiles();

  it('stand in the folders of the sports, in the registries, and where there is a reason', () => {
    expect(files.filter((file) => !ALLOWED.some(([place]) => place.test(file)))).toEqual([]);
  });

  it.each(ALLOWED)('are still to be found in %s: %s', (place) => {
    expect(files.some((file) => place.test(file))).toBe(true);
  });
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderError, verifyFolder } from './verify-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'scoreline-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADING = 'match,numberGame,rally_id,scoreSelf,scoreOther,serverGetPoint,gamePlayerId';
/** A folder of table tennis with one match of these rows. */
const tableTennis = (...rows: readonly string[]): string => {
  const path = join(mkdtempSync(join(folder, 'made-')), 'table-tennis');
  mkdirSync(path);
  writeFileSync(join(path, 'rallies.csv'), `${HEADING}\n${rows.join('\n')}\n`);
  return path;
};
const verdictOf = (path: string) => verifyFolder(path).get('table-tennis')?.[0];

describe('a match that was made up', () => {
  it('agrees where its scores and serves are those of the rules', () => {
    const verdict = verdictOf(
      tableTennis('1,1,1,0,0,1,a', '1,1,2,1,0,0,a', '1,1,3,1,1,1,b', '1,1,4,2,1,1,b'),
    );
    expect(verdict).toMatchObject({ differences: [], gaps: [], compared: 8 });
  });

  it('differs, with its line, where a score goes back or somebody serves out of turn', () => {
    const back = verdictOf(tableTennis('1,1,1,0,0,1,a', '1,1,2,0,0,1,a'));
    expect(back?.differences).toEqual(['rallies.csv:3: the score is 1-0, the file says 0-0']);
    const turn = verdictOf(tableTennis('1,1,1,0,0,1,a', '1,1,2,0,1,1,b'));
    expect(turn?.differences).toEqual(['rallies.csv:3: the server is home, the file says away']);
  });

  it('is told what it leaves out', () => {
    const verdict = verdictOf(tableTennis('1,1,1,0,0,1,a', '1,1,3,1,1,1,b'));
    expect(verdict).toMatchObject({
      differences: [],
      gaps: ['rallies.csv:3: 1 point before this line left out'],
    });
  });
});

it('a folder that is none of a sport is refused, with those that are', () => {
  expect(() => verifyFolder(folder)).toThrow(FolderError);
  expect(() => verifyFolder(folder)).toThrow(/volleyball, beach-volleyball, table-tennis, badminton/);
});

const REAL = fileURLToPath(new URL('../../../shared/data/sports', import.meta.url));
const isThere = existsSync(REAL);
const why = isThere ? '' : ' (skipped: ../shared/data/sports is not here)';

describe.skipIf(!isThere)('real matches', () => {
  it(`agree with the rules, but for one serve that a file has too few${why}`, () => {
    const all = verifyFolder(REAL);
    expect([...all].map(([sport, verdicts]) => [sport, verdicts.length])).toEqual([
      ['badminton', 3],
      ['beach-volleyball', 74],
      ['table-tennis', 60],
      ['volleyball', 2],
    ]);
    const differences = [...all.values()].flat().flatMap((verdict) => verdict.differences);
    // Served once where it is twice, and then on from there.
    expect(differences).toEqual(['rallies.csv:3358: the server is away, the file says home']);
    const compared = [...all.values()].flat().reduce((sum, one) => sum + one.compared, 0);
    expect(compared).toBeGreaterThan(9_000);
  });
});

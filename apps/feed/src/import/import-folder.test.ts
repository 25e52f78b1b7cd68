import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningApi, runApi, runFeed } from '../testing/running-api.ts';

let running: RunningApi;
let folder: string;
beforeAll(async () => {
  running = await runApi();
  folder = mkdtempSync(join(tmpdir(), 'scoreline-folder-'));
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

const league = (name: string, ...matches: object[]) => JSON.stringify({ name, matches });
const match = (team1: string, team2: string, ft: unknown) => ({
  round: 'Matchday 1',
  date: '2024-08-10',
  team1,
  team2,
  score: { ft },
});

it('imports every file of a folder, and says what it left out and could not read', async () => {
  mkdirSync(join(folder, '2024-25'));
  const write = (file: string, text: string | Uint8Array) => writeFileSync(join(folder, file), text);
  write('2024-25/1.json', league('Tower League 2024/25', match('Northport', 'Eastwick', [2, 1])));
  write('2024-25/1.clubs.json', '{"name":"Clubs","clubs":[]}');
  write(
    '2024-25/2.json',
    league(
      'Quay League 2024/25',
      match('Southgate', 'Westbury', [0, 0]),
      match('Westbury', 'Northport', 'x'),
    ),
  );
  write('2024-25/broken.json', '{"name":"Bro');
  write(
    '2024-25/cup.txt',
    Buffer.from('= Quay Cup 2024\n\nFinal\nSat Aug 10 2024\n  Águila  1-0  Peñarol\n', 'latin1'),
  );
  write('README.md', '# Notes');
  mkdirSync(join(folder, 'squads'));
  write('squads/northport.txt', '1, Ann Example, GK');
  write('2024-25/cup_squads.txt', 'Northport: Ann Example');
  write('2024-25/players.json', '[]');
  write('package.json', '{}');

  const { code, output } = await runFeed(running.instance, ['import', folder]).ended;
  expect(code).toBe(1);
  expect(output).toContain(
    '2.json, match 2 (Westbury v Northport): left out. score.ft: a score is two whole numbers',
  );
  expect(output).toMatch(
    /2024-25\/broken\.json:\s+not read\. broken\.json, of 1 line: This is not complete JSON/,
  );
  expect(output).toContain('3 of 4 files read (75.0 %): 3 matches, 1 left out.');
  expect(output).toContain('Not read: 2024-25/broken.json');
  const { competitions } = await running.api.readCompetitions();
  expect(competitions.map(({ name }) => name).toSorted()).toEqual([
    'Quay Cup',
    'Quay League',
    'Tower League',
  ]);
  const cup = await running.api.readCompetition('quay-cup-2024');
  expect(cup.matches[0]?.match.home.name).toBe('Águila');
});

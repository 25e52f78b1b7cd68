import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMatchday } from '../matchday.ts';
import { SourceError } from '../source-error.ts';
import { readOpenfootball } from './read.ts';

const FINAL = {
  round: 'Finals',
  date: '2024-06-09',
  time: '15:00 UTC+2',
  team1: 'Southgate',
  team2: 'Northport',
  score: { p: [1, 3], et: [2, 2], ft: [1, 1], ht: [0, 1] },
  goals1: [
    { name: 'Ivy Ward', minute: '97' },
    { name: 'Ivo Keel', minute: '88', owngoal: true },
  ],
  goals2: [
    { name: 'Ada Brand', minute: '9', penalty: true },
    { name: 'Ada Brand', minute: '105+1' },
  ],
  ground: 'Tower Park',
};
const GROUP = {
  round: 'Matchday 4',
  date: '2024-06-01',
  time: '18:30',
  team1: 'Northport',
  team2: 'Eastwick',
  score: { ft: [2, 1], ht: [1, 1] },
  goals1: [
    { name: 'Ada Brand', minute: 45, offset: 2 },
    { name: 'Ada Brand', minute: 92 },
  ],
  goals2: [{ name: 'Dag Fin', minute: 7 }],
  group: 'Group A',
};

const text = (...matches: object[]): string => JSON.stringify({ name: 'Harbour Cup 2024', matches });
const read = (...matches: object[]) =>
  readOpenfootball({ matches: { file: 'cup.json', text: text(...matches) } });
const first = (match: object) => {
  const found = read(match).matches[0];
  if (found === undefined) throw new Error('no match');
  return found;
};

describe('an openfootball JSON file', () => {
  it('is a file of the import format that reads back the same', () => {
    const { notes: _, places: __, ...matchday } = read(FINAL, GROUP);
    expect(readMatchday('cup.json', JSON.stringify(matchday))).toEqual(matchday);
  });

  it('gives goals by minute, whether stoppage time is an offset or part of a text', () => {
    expect(first(GROUP).incidents).toMatchObject([
      { minute: { minute: 7 }, side: 'away', player: 'Dag Fin' },
      { minute: { minute: 45, added: 2 }, side: 'home' },
      { minute: { minute: 90, added: 2 }, side: 'home' },
    ]);
    expect(first(FINAL).incidents).toMatchObject([
      { minute: { minute: 9 }, side: 'away', kind: 'penalty' },
      { minute: { minute: 88 }, side: 'home', kind: 'ownGoal', player: 'Ivo Keel' },
      { minute: { minute: 97 }, side: 'home', kind: 'openPlay' },
      { minute: { minute: 105, added: 1 }, side: 'away' },
    ]);
  });

  it('keeps the score only to compare, extra time cumulative, the shoot-out apart', () => {
    expect(first(FINAL)).toMatchObject({
      status: 'played',
      round: 'Final',
      rules: { extraTime: true, shootOut: true },
      result: { halfTime: [0, 1], fullTime: [1, 1], extraTime: [2, 2], shootOut: [1, 3] },
    });
  });

  it('knows how sure a kick-off is', () => {
    expect(first(FINAL)).toMatchObject({ kickoffAt: '2024-06-09T13:00:00Z', kickoffIs: 'exact' });
    expect(first(GROUP)).toMatchObject({ kickoffAt: '2024-06-01T18:30:00Z', kickoffIs: 'utcAssumed' });
    const { time: _, ...undated } = GROUP;
    expect(first(undated)).toMatchObject({ kickoffAt: '2024-06-01T12:00:00Z', kickoffIs: 'dateOnly' });
  });

  it.each([
    ['scheduled', { score: {}, goals1: [], goals2: [] }],
    ['postponed', { score: {}, goals1: [], goals2: [], status: 'Postponed' }],
    ['awarded', { score: { ft: [3, 0] }, goals1: [], goals2: [], status: 'awarded' }],
    ['resultOnly', { goals1: [] }],
    ['played', {}],
  ])('a match is %s', (status, change) => {
    const other = { ...GROUP, team1: 'Southgate' };
    expect(read(other, { ...GROUP, ...change }).matches.find((m) => m.home === 'northport')?.status).toBe(
      status,
    );
  });

  it('takes even a 0-0 as a result only where no goal is listed at all', () => {
    const { goals1: _, goals2: __, ...bare } = GROUP;
    expect(first({ ...bare, score: { ft: [0, 0] } }).status).toBe('resultOnly');
  });

  it('gives a numbered match a key without its teams, which may not be known yet', () => {
    expect(first({ ...FINAL, num: 64 }).key).toBe('final-64');
    expect(first(FINAL).key).toBe('final-southgate-northport');
  });

  it('takes codes and groups from the files beside it', () => {
    const cup = readOpenfootball({
      matches: { file: 'cup.json', text: text(GROUP) },
      groups: {
        file: 'cup.groups.json',
        text: JSON.stringify({
          name: 'Harbour Cup 2024',
          groups: [{ name: 'Group A', teams: ['Eastwick', 'Northport'] }],
        }),
      },
      teams: { file: 'cup.teams.json', text: JSON.stringify([{ name: 'Eastwick', fifa_code: 'EWK' }]) },
    });
    expect(cup.groups).toEqual([{ name: 'Group A', teams: ['eastwick', 'northport'] }]);
    expect(cup.participants[0]).toEqual({ key: 'eastwick', name: 'Eastwick', code: 'EWK' });
  });

  it('knows a national team under each of its names', () => {
    const play = { ...GROUP, team1: 'United States', team2: 'Korea Republic' };
    expect(read(play).participants).toMatchObject([
      { key: 'usa', name: 'USA', code: 'USA' },
      { key: 'south-korea', name: 'South Korea', code: 'KOR' },
    ]);
  });
});

describe('an openfootball JSON file that is wrong says which match and what would be right', () => {
  it.each([
    [
      'a minute that is none',
      { goals2: [{ name: 'Dag Fin', minute: 'half-time' }] },
      /goals2\.0\.minute: half-time is no minute/,
    ],
    ['a score in words', { score: { ft: 'two' } }, /score\.ft: a score is two whole numbers/],
    ['a date the other way round', { date: '1.6.2024' }, /date: a date looks like 2022-11-20/],
    ['a day that does not exist', { date: '2024-06-31' }, /2024-06-31 18:30 is no date and time/],
    ['an unknown status', { status: 'rained off' }, /status is one of cancelled/],
    ['more goals than the score', { score: { ft: [1, 1] } }, /goals add up to 2-1 but the score is 1-1/],
    ['a team against itself', { team2: 'Northport' }, /plays itself/],
  ])('%s', (_, change, message) => {
    expect(() => read({ ...GROUP, ...change })).toThrow(SourceError);
    expect(() => read({ ...GROUP, ...change })).toThrow(message);
    expect(() => read({ ...GROUP, ...change })).toThrow(/^cup\.json, match 1 \(Northport v /);
  });

  it('costs that match alone', () => {
    const { matches, leftOut } = read(
      FINAL,
      { ...GROUP, date: '1.6.2024' },
      { ...GROUP, team2: 'Southgate' },
    );
    expect(matches).toHaveLength(2);
    expect(leftOut).toEqual([
      {
        place: 'match 2 (Northport v Eastwick)',
        problem: expect.stringMatching(/^date: a date looks like 2022-11-20\./),
      },
    ]);
  });

  it('says when a match is there twice', () => {
    expect(read(GROUP, GROUP)).toMatchObject({
      matches: [{ home: 'northport' }],
      leftOut: [
        {
          place: 'match 2 (Northport v Eastwick)',
          problem: expect.stringContaining('This is the match of match 1'),
        },
      ],
    });
  });

  it('says when the groups are those of another competition, or cannot be read, and reads the matches', () => {
    const matches = { file: 'cup.json', text: text(GROUP) };
    const groups = { file: 'other.groups.json', text: '{"name":"Tower Cup 2024","groups":[]}' };
    expect(readOpenfootball({ matches, groups }).notes).toContain(
      'other.groups.json was not read: it has the groups of Tower Cup 2024, not of Harbour Cup 2024.',
    );
    const teams = { file: 'cup.teams.json', text: '{"name":' };
    expect(readOpenfootball({ matches, teams })).toMatchObject({
      matches: [{ home: 'northport' }],
      notes: expect.arrayContaining([expect.stringMatching(/^cup\.teams\.json was not read: /)]),
    });
  });

  it('cut off anywhere, it gives an error and never a part', () => {
    const whole = text(FINAL, GROUP);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => {
        expect(() => readOpenfootball({ matches: { file: 'cup.json', text: whole.slice(0, at) } })).toThrow(
          /^cup\.json, of 1 line: This is not complete JSON/,
        );
      }),
      { numRuns: 300 },
    );
  });
});

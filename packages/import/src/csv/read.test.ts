import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../source-error.ts';
import { planCsv } from './plan.ts';
import { readCsv } from './read.ts';

const ZONE = 'Europe/London';
const read = (text: string) => readCsv(text, ZONE);

describe('a CSV file of matches', () => {
  it('is read with any usual heading, delimiter and order of columns', () => {
    for (const [text, more] of [
      ['Date,Time,Home,Away,Round\n2026-08-15,15:00,Ayr,Bute,1\n', { round: 'Matchday 1' }],
      [
        '\uFEFFaway team;home_team;DATE;Kick-off;Ground\r\nBute;Ayr;15.08.2026;15:00;"Park; West"\r\n',
        { venue: 'Park; West' },
      ],
      [
        'team1\tteam2\tdate\ttime\tgroup\nAyr\tBute\t2026-08-15\t14:00 UTC\tGroup A',
        { group: 'Group A', stage: 'Group stage' },
      ],
      ['date,time,home,away,score\n2026-08-15,15:00:00,Ayr,Bute,2 – 1', { score: [2, 1] }],
    ] as const)
      expect(read(text)).toMatchObject({
        faults: [],
        matches: [{ line: 2, home: 'Ayr', away: 'Bute', kickoffAt: '2026-08-15T14:00:00Z', ...more }],
      });
  });

  it.each([
    ['2026-08-15,15:00,Ayr,Ayr', 'Ayr plays itself. Home and away are two teams.'],
    ['2026-08-15,15:00,,Bute', 'There is no home.'],
    ['2026-08-15,,Ayr,Bute', 'There is no time.'],
    [
      '2027-03-28,01:30,Ayr,Bute',
      'There is no 01:30 on 2027-03-28 in Europe/London: the clocks go forward. Write a time that there is, or one with its offset: 01:30 UTC+1.',
    ],
    [
      '25.10.2026,01:30,Ayr,Bute',
      '01:30 comes twice on 2026-10-25 in Europe/London: the clocks go back. Write it with its offset: 01:30 UTC+1.',
    ],
    ['2026-02-30,15:00,Ayr,Bute', 'There is no 2026-02-30 15:00.'],
    ['08/09/2026,15:00,Ayr,Bute', '08/09/2026 can be read in two ways. Write 2026-08-15 or 15.08.2026.'],
    ['Saturday,15:00,Ayr,Bute', '"Saturday" is no date. Write 2026-08-15 or 15.08.2026.'],
    ['2026-08-15,3pm,Ayr,Bute', '"3pm" is no time. Write 19:30, or 19:30 UTC+1.'],
    ['2026-08-15,15:00,Ayr,Bute,two one', '"two one" is no score. Write 2-1, or leave it empty.'],
    ['2026-08-15,15:00,"Ayr" United,Bute', 'A quotation mark is not closed, or stands inside a cell.'],
    ['2026-08-15,15:00,???,Bute', '"???" is no name that can be told apart: it needs a letter or a digit.'],
  ])('says what is wrong with the row %j, and keeps the others', (row, reason) => {
    const { matches, faults } = read(`date,time,home,away,score\n2026-08-14,12:00,Col,Dun,\n${row}\n`);
    expect(matches.map(({ home }) => home)).toEqual(['Col']);
    expect(faults).toEqual([{ line: 3, text: row, reason }]);
  });

  it('counts lines as an editor does, also below a cell of several lines', () => {
    const { faults } = read(
      'date,time,home,away,note\n2026-08-15,15:00,Ayr,Bute,"a\nb"\n\n2026-08-15,x,Ayr,Col,\n',
    );
    expect(faults.map(({ line }) => line)).toEqual([5]);
  });

  it('says which columns are missing or not read', () => {
    expect(read('date,home,away\n2026-08-15,Ayr,Bute').faults[0]?.reason).toBe(
      'The first line names the columns; time is missing.',
    );
    expect(read('').faults[0]?.reason).toBe('The file is empty.');
    expect(read('date,time,home,away,Weather\n').unread).toEqual(['Weather']);
  });

  it('takes the same match twice for a mistake', () => {
    const row = '2026-08-15,15:00,Ayr,Bute,1';
    expect(read(`date,time,home,away,round\n${row}\n${row}\n`).faults).toEqual([
      { line: 3, text: row, reason: 'The same match is on line 2: same teams, same round.' },
    ]);
  });

  it('tells matches of the same two teams apart by their day, and by their time, where no row has a round', () => {
    const rows = [
      'date,time,home,away',
      '2026-11-21,13:00,Ayr,Bute',
      '2026-11-21,18:00,Ayr,Bute',
      '2027-01-22,15:00,Ayr,Bute',
      '2026-11-21,18:00,Ayr,Bute',
    ];
    const { matches, faults } = readCsv(rows.join('\n'), 'UTC');
    expect(matches.map(({ key }) => key)).toEqual([
      'matchday-ayr-bute-2026-11-21',
      'matchday-ayr-bute-2026-11-21-1800',
      'matchday-ayr-bute-2027-01-22',
    ]);
    expect(faults).toMatchObject([
      { line: 5, reason: 'The same match is on line 3: same teams, same day and time.' },
    ]);
    const [later] = readCsv([rows[0], rows[3]].join('\n'), 'UTC').matches;
    expect(later?.key).toBe('matchday-ayr-bute-2027-01-22');
  });

  it('whatever is in it, becomes matches or reasons, and a plan', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-08-15', '15:00', 'Ayr', 'Bute', '"', '\n', '2-1', '\u0000'),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(',')));
    fc.assert(
      fc.property(rows, fc.constantFrom('football', 'tennis'), (lines, sport) => {
        const { matches, faults } = read(`date,time,home,away,round,score\n${lines.join('\n')}`);
        for (const { reason } of faults) expect(reason).toMatch(/\.$/);
        const wanted = {
          file: 'f.csv',
          matches,
          competition: { name: 'Cup', season: '2026', sport },
          known: new Map(),
        };
        const { plan, faults: more } = planCsv(wanted);
        expect(plan.matches.length + more.length).toBe(matches.length);
      }),
    );
  });
});

describe('the plan of a CSV file', () => {
  it('has a team for every name, in every script', () => {
    const { matches: rows, faults } = read(
      [
        'date,time,home,away,round',
        '2026-11-26,15:00,Заря 2,ΑΒΓ 3,7',
        '2026-11-27,15:00,Волна 2,青海レイズ 4,8',
        '2026-11-28,15:00,Заря 2,Волна 2,9',
        '2026-11-29,15:00,نادي البحر,גלי ים,9',
        '2026-11-30,15:00,🦁,🐯,9',
      ].join('\n'),
    );
    const competition = { name: 'Кубок', season: '2026', sport: 'football' } as const;
    const { plan, faults: more } = planCsv({ file: 'f.csv', matches: rows, competition, known: new Map() });
    expect([...faults, ...more]).toEqual([]);
    expect(plan.matches.map(({ label }) => label.split(',')[0])).toEqual([
      'Заря 2 v ΑΒΓ 3',
      'Волна 2 v 青海レイズ 4',
      'Заря 2 v Волна 2',
      'نادي البحر v גלי ים',
      '🦁 v 🐯',
    ]);
    expect(new Set([...plan.teams.values()].map(({ name }) => name)).size).toBe(8);
    expect(plan.matches[0]?.wanted.ref).toBe('matchday:кубок-2026/match/matchday-7-заря-2-αβγ-3');
  });

  const { matches } = read(
    'date,time,home,away,round,score\n2026-08-15,15:00,Ayr,Bute,1,2-1\n2026-08-22,15:00,Bute,Ayr,2,\n',
  );
  const bute = { id: 't1', name: 'Bute', shortName: 'Bute', code: 'BUT', colour: null };

  it('uses teams and a competition that are there, and the same refs every time', () => {
    const competition = {
      id: 'c1',
      slug: 'cup-2026',
      name: 'Cup',
      season: '2026',
      sport: 'football',
    } as const;
    const wanted = { file: 'f.csv', matches, competition, known: new Map([['bute', bute]]) };
    const { plan, faults } = planCsv(wanted);
    expect(faults).toEqual([]);
    expect(plan.competition).toBe(competition);
    expect([plan.teams.get('bute'), plan.teams.get('ayr')]).toEqual([
      bute,
      { name: 'Ayr', ref: 'matchday:cup-2026/team/ayr' },
    ]);
    expect(plan.matches.map(({ wanted, state }) => [wanted.ref, state.status])).toEqual([
      ['matchday:cup-2026/match/matchday-1-ayr-bute', 'final'],
      ['matchday:cup-2026/match/matchday-2-bute-ayr', 'scheduled'],
    ]);
  });

  it('leaves out what the API would not take, with the reason', () => {
    const long = matches.map((match) => ({ ...match, round: 'x'.repeat(61) }));
    const competition = { name: 'Cup', season: '2026', sport: 'football' } as const;
    const { plan, faults } = planCsv({ file: 'f.csv', matches: long, competition, known: new Map() });
    expect([plan.matches.length, faults.length, faults[0]?.line]).toEqual([0, 2, 2]);
    const nameless = { name: 'x'.repeat(81), season: '2026', sport: 'football' } as const;
    expect(() => planCsv({ file: 'f.csv', matches: [], competition: nameless, known: new Map() })).toThrow(
      SourceError,
    );
  });
});

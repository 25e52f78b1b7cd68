import { describe, expect, it } from 'vitest';
import { planImport } from '../plan/plan.ts';
import { readFootballTxt } from './read.ts';

/** A match as one line: day, place, round, sides, score by its parts, number of goals. */
const told = (text: string, where: { file?: string; folder?: string } = {}) => {
  const { file = 'cup.txt', folder } = where;
  const read = readFootballTxt(file, text, folder === undefined ? {} : { folder });
  // What is read must also be possible by the rules.
  const plan = planImport(file, read);
  const matches = read.matches.map(
    ({ kickoffAt, kickoffIs, group, round, home, away, result, incidents, ...match }) => {
      const { halfTime, fullTime, extraTime, shootOut } = result ?? {};
      const parts = [halfTime, fullTime, extraTime, shootOut].map((pair) => pair?.join('-') ?? '');
      const at = kickoffIs === 'dateOnly' ? kickoffAt.slice(0, 10) : kickoffAt.slice(0, 16);
      return [
        at,
        match.venue ?? '',
        group ?? '',
        round,
        `${home} ${away}`,
        parts.join(' ').trim(),
        incidents.length,
      ].join(' | ');
    },
  );
  return { matches, leftOut: plan.leftOut, notes: plan.notes, competition: read.competition };
};

/** The parts of a score, at half-time, after 90 minutes, after extra time and of the kicks, in an example of a line. */
const scoreOf = (line: string) => {
  const text = `= Tower Cup 2024\n\nFinal\nSun Jun 9\n  ${line}\n`;
  const [match] = readFootballTxt('cup.txt', text).matches;
  return [match?.home, match?.away, match?.result];
};

describe('how a score is written', () => {
  const sides = ['northport', 'eastwick'];
  it.each([
    ['Northport 2-1 (1-0) Eastwick', { fullTime: [2, 1], halfTime: [1, 0] }],
    ['Northport  2-1 (2-1, 1-0)  Eastwick', { fullTime: [2, 1], halfTime: [1, 0] }],
    ['Northport 2–1 Eastwick', { fullTime: [2, 1] }],
    ['Northport 2:1 (1:0) Eastwick', { fullTime: [2, 1], halfTime: [1, 0] }],
    [
      'Northport v Eastwick   2-1 a.e.t. (1-1, 0-1)',
      { extraTime: [2, 1], fullTime: [1, 1], halfTime: [0, 1] },
    ],
    ['Northport  2-1aet (1-1, 0-1)  Eastwick', { extraTime: [2, 1], fullTime: [1, 1], halfTime: [0, 1] }],
    ['Northport  2-1 a.e.t.  Eastwick', { extraTime: [2, 1] }],
    ['Northport  2-1  Eastwick  (aet)', { extraTime: [2, 1] }],
    ['Northport  2-1  Eastwick  (aet/gg)', { extraTime: [2, 1] }],
    ['Northport  0-0  Eastwick  (aet, 4-2 pen)', { extraTime: [0, 0], shootOut: [4, 2] }],
    ['Northport  2-2 a.e.t., 5-3 pen.  Eastwick', { extraTime: [2, 2], shootOut: [5, 3] }],
    [
      'Northport  3-4 pen. 1-1 a.e.t. (1-1, )  Eastwick',
      { extraTime: [1, 1], fullTime: [1, 1], shootOut: [3, 4] },
    ],
    ['Northport  3-4pen 1-1aet 1-1  Eastwick', { extraTime: [1, 1], fullTime: [1, 1], shootOut: [3, 4] }],
    ['Northport  3-2 pen. (1-0 a.e.t.)  Eastwick', { extraTime: [1, 0], shootOut: [3, 2] }],
    ['Northport  5-4 pen. 0-0  Eastwick', { fullTime: [0, 0], shootOut: [5, 4] }],
    [
      'Northport  1-1 a.e.t. (1-1, 1-1), 3-2 pen.  Eastwick',
      { extraTime: [1, 1], fullTime: [1, 1], halfTime: [1, 1], shootOut: [3, 2] },
    ],
    ['Northport  -  Eastwick', undefined],
    ['Northport  - Eastwick', undefined],
  ])('%s', (line, result) => {
    expect(scoreOf(line)).toEqual([...sides, result]);
  });
});

describe('how a day and a place are written', () => {
  const dayOf = (line: string, title = '= Tower Cup 2024') =>
    told(`${title}\n\nFinal\n${line}\n  Northport 2-1 Eastwick\n`).matches[0]?.split(' | ').slice(0, 2);
  it.each([
    ['Sun Jun 9', ['2024-06-09', '']],
    ['[Su Jun/9]', ['2024-06-09', '']],
    ['9.6.', ['2024-06-09', '']],
    ['09.06.2024', ['2024-06-09', '']],
    ['9/6/24', ['2024-06-09', '']],
    ['2024-06-09', ['2024-06-09', '']],
    ['June 9 @ Quay Ground, Northport', ['2024-06-09', 'Quay Ground, Northport']],
    ['June 9 20:15 @ Quay Ground, Northport', ['2024-06-09T20:15', 'Quay Ground, Northport']],
    ['June 9, 20.15 CEST @ Quay Ground', ['2024-06-09T18:15', 'Quay Ground']],
  ])('%s', (line, at) => {
    expect(dayOf(line)).toEqual(at);
  });

  it('in the line of the match, the ground before the teams', () => {
    const text = `= Tower Cup 2024
Group 1 |  Northport   Eastwick   Southgate
▪ Group 1
10.06. @ Quay Ground    Northport      1-1 Eastwick
                           (Moor 56'; Hill 53')
June 12 18.00 @ Tower Park   Northport  3-2 Southgate
                           (Moor 22pen, Al Fin 37,59;
                            Lake 3, Rope 18og)
        20.45 @ Old Mill     Eastwick   0-0 Southgate
▪ Final
(3) 20 June  Northport v Eastwick   2-0   @ Tower Park
21 June  (4)  Winner Match 3\tv\tA2
`;
    expect(told(text).matches).toEqual([
      '2024-06-10 | Quay Ground | Group 1 | Matchday 1 | northport eastwick | 1-1 | 2',
      '2024-06-12T18:00 | Tower Park | Group 1 | Matchday 2 | northport southgate | 3-2 | 5',
      '2024-06-12T20:45 | Old Mill | Group 1 | Matchday 3 | eastwick southgate | 0-0 | 0',
      '2024-06-20 | Tower Park |  | Final | northport eastwick | 2-0 | 0',
      '2024-06-21 |  |  | Final | winner-match-3 a2 |  | 0',
    ]);
  });

  it('by a comment that says in which zone all times are, and by the year of a round', () => {
    const zone =
      '= Tower Cup 2024\n# All times are local, CEST (UTC+2).\nFinal\nJune 9\n  20:00  Northport v Eastwick\n';
    expect(told(zone).matches[0]).toMatch(/^2024-06-09T18:00 /);
    const year = `# Tower Cup 2016 - Qualification

Matchday 1 / Group A  //    7-9 Sep 2014
Sep/9 18:00   Northport      - Eastwick
Matchday 2 / Group A  //   27–29 March 2015
Mar/28 18:00   Southgate      - Eastwick
`;
    expect(told(year)).toMatchObject({
      competition: { name: 'Tower Cup - Qualification', season: '2016' },
      matches: [
        '2014-09-09T18:00 |  | Group A | Matchday 1 | northport eastwick |  | 0',
        '2015-03-28T18:00 |  | Group A | Matchday 2 | southgate eastwick |  | 0',
      ],
    });
  });
});

describe('how rounds are written', () => {
  it('with numbers, legs and remarks; a second leg knows the first', () => {
    const text = `= Tower Champions League 2011/12

(1)  Round of 16 - 1st Leg             //  Tu+We 14.+15. & 21.+22. Feb 2012
[Tue Feb/21]
  20.45  Northport   3-1  Eastwick
(2)  Round of 16 - 2nd Leg   // Tu+We 6.+7. & 13.+14. March 2012
[Wed Mar/14]
  20.45  Eastwick  3-2 a.e.t. (2-0, )   Northport
» Playoffs, Matchday 1
  Thu Mar/15
    18.45  Southgate (ENG)   v Westbury (FRA)   1-0 (1-0)
» Playoffs, Matchday 2
  Thu Mar/22
    18.45  Westbury (FRA)    v Southgate (ENG)  1-0 a.e.t. (1-0, 1-0)
`;
    const { matches, leftOut } = told(text);
    expect(leftOut).toEqual([]);
    expect(matches.map((line) => line.split(' | ').slice(3, 6).join(' | '))).toEqual([
      'Round of 16 | northport eastwick | 3-1',
      'Round of 16 | eastwick northport | 2-0 3-2',
      'Playoffs | southgate westbury | 1-0 1-0',
      'Playoffs | westbury southgate | 1-0 1-0 1-0',
    ]);
  });

  it('as replays, also with home and away exchanged, and as a second match of a tie that ended level', () => {
    const text = `= Tower Cup 1938

First round
(1) 4 June   Northport   1-1aet (1-1, 1-1)   Eastwick
(2) 5 June   Southgate   3-3aet (2-2, 1-1)   Westbury
First round replays
(3) 9 June   Eastwick    2-4 (2-1)  Northport
(4) 9 June   Southgate   2-1 (0-1)  Westbury
Final
19 June      Northport   1-1 a.e.t.  Southgate
21 June      Northport   2-0  Southgate
`;
    const { matches, leftOut } = told(text);
    expect(leftOut).toEqual([]);
    expect(matches.map((line) => line.split(' | ').slice(3, 6).join(' | '))).toEqual([
      'First round | northport eastwick | 1-1 1-1 1-1',
      'First round | southgate westbury | 1-1 2-2 3-3',
      'First round, replay | eastwick northport | 2-1 2-4',
      'First round, replay | southgate westbury | 0-1 2-1',
      'Final | northport southgate | 1-1',
      'Final, replay | northport southgate | 2-0',
    ]);
  });

  it('with sides that nobody knows yet: as many matches as there are lines', () => {
    const text =
      '= Tower Cup 2024\nSemi-finals\nJune 5\n  N.N. v N.N.\n  N.N. v N.N.\nJune 6\n  N.N. v Northport\n';
    expect(told(text)).toMatchObject({ leftOut: [], matches: { length: 3 } });
  });

  it('a match that was put off stands in a file twice and is one', () => {
    const text = `= Tower League 2024/25
Matchday 1
[Sat Aug/10]
  Northport v Eastwick   [postponed]
[Wed Sep/4]
  Northport  1-0  Eastwick
`;
    const { matches, notes } = told(text);
    expect(matches).toEqual(['2024-09-04 |  |  | Matchday 1 | northport eastwick | 1-0 | 0']);
    expect(notes).toContain('line 4: put off. It is the match of line 6.');
  });
});

describe('what stands below a match', () => {
  it('goes on over lines and is no match, and is told where it is not read', () => {
    const text = `= Tower Cup 1976

▪ Semi-finals
June 16 @ Quay Ground, Northport
Northport   3-1 a.e.t.  Eastwick
    (Moor 20, Hill 114, Lake 119; Moor 77og)
  Sent off: Moor 60, Rope 76
  Northport: Keel, Van Dam, O'Hare (Sail 106), Lock,
             Mast, Helm, B. Varga [Y] (87' Oar).
  Eastwick: Rope, Knot, Line, Hook,
            Net, Buoy

▪ Final
June 20
Southgate   2-2 a.e.t., 5-3 pen.  Northport
  (Gate 8, Dale 25; Moor 28, Hill 89)
  Penalties: 1-0 Gate,  1-1 Moor;
             2-1 Dale, 2-2 Hill;
             5-3 Glen
`;
    const { matches, leftOut, notes } = told(text);
    expect(leftOut).toEqual([]);
    expect(matches).toEqual([
      '1976-06-16 | Quay Ground, Northport |  | Semi-final | northport eastwick | 3-1 | 4',
      '1976-06-20 |  |  | Final | southgate northport | 2-2 5-3 | 4',
    ]);
    expect(notes.join()).toMatch(/Line-ups, cards and kicks .* 4 left out/);
  });

  it('names every line that it could not use', () => {
    const long = 'This line says a great deal about the weather and about nothing that is of any use here';
    const { notes } = told(
      `= Tower Cup 2024\nNote: rain\n${long}\nFinal\nJune 9\n  Northport 1-0 Eastwick\n`,
    );
    expect(notes[0]).toBe('Not read: line 2, "Note: rain".');
    expect(notes[1]).toMatch(/^Not read: line 3, "This line says .*…"\.$/);
  });
});

describe('a file without a title', () => {
  const match = '\nFinal\n\n[Jun/13]\n  Northport   4-3 (2-2)   Eastwick\n';
  it.each([
    ['# World Cup 1938 France, 4 June - 19 June', {}, ['World Cup', '1938']],
    ['####\n# Tower Clubs’ Cup', { folder: '1955-56' }, ['Tower Clubs’ Cup', '1955/56']],
    ['', { file: 'cup_finals.txt', folder: '1963-64' }, ['Cup finals', '1963/64']],
    ['', { file: 'cup.txt', folder: '1930--uruguay' }, ['Cup', '1930']],
    ['=Tower Cup 2012=', {}, ['Tower Cup', '2012']],
  ])('%s %j', (line, where, [name, season]) => {
    expect(told(`${line}\n${match}`, where).competition).toMatchObject({ name, season });
  });

  it('says what it was taken for', () => {
    expect(told(match, { folder: '1955-56' }).notes[0]).toMatch(
      /^It has no title and was taken as "Cup 1955\/56"/,
    );
  });

  it('may begin with a day in brackets', () => {
    expect(told('[Jun/13]\n  Northport 4-3 Eastwick\n', { folder: '1955-56' }).matches[0]).toMatch(
      /^1956-06-13/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readFootballTxt } from './read.ts';

const LEAGUE = `= Tower League 2023/24

# Date       Fri Aug/11 2023 - Sun May/19 2024 (282d)
# Teams      4
# Matches    6

Matchday 1
[Fri Aug/11]
  20.00  Northport FC             0-3 (0-2)  1. FC Eastwick
[Sat Aug/12]
  15.00  Southgate 04             2-1 (2-0)  Westbury   # rained
Matchday 2
[Sat Aug/19]
  15.00  1. FC Eastwick           1-1 (0-0)  Southgate 04
         Westbury                 4-1 (1-0)  Northport FC
▪ Matchday 3
[Sat Jan/6]
  18:30  Northport FC v Westbury   [postponed]
[Sun May/19 2024]
         Westbury                 v  Southgate 04
`;

const CUP = `= Tower Cup 2024/25

Round 1
Sat Sep 7 2024
  18:00   Northport v Eastwick   3-4 pen. 2-2 a.e.t. (2-2, 1-0)  @ Quay Ground
  20:30   Southgate 1-2 a.e.t. (1-1, 0-1) Westbury
     [Al Moor 12'; Bo Hill 45+1' (pen.) Cy Lake 101']
» Semi-finals, 1st Leg
Tue Oct 1
  (3) 20:00 UTC+2  Eastwick (ENG)  0-0  Westbury (FRA)
Semi-finals, 2nd Leg
Tue Oct 8
  (4) 20:00 UTC+2  Westbury  1-0  Eastwick
Final
8 June 2025
  Westbury  v  N.N.
`;

const told = (text: string) =>
  readFootballTxt('file.txt', text).matches.map(({ kickoffAt, kickoffIs, home, away, round, status }) =>
    [kickoffAt, kickoffIs, `${home} ${away}`, round, status].join(', '),
  );

describe('the notation of leagues and cups', () => {
  it('has a league: days, times that go on, scores between the teams or behind them', () => {
    expect(told(LEAGUE)).toEqual([
      '2023-08-11T20:00:00Z, utcAssumed, northport-fc 1-fc-eastwick, Matchday 1, resultOnly',
      '2023-08-12T15:00:00Z, utcAssumed, southgate-04 westbury, Matchday 1, resultOnly',
      '2023-08-19T15:00:00Z, utcAssumed, 1-fc-eastwick southgate-04, Matchday 2, resultOnly',
      '2023-08-19T15:00:00Z, utcAssumed, westbury northport-fc, Matchday 2, resultOnly',
      '2024-01-06T18:30:00Z, utcAssumed, northport-fc westbury, Matchday 3, postponed',
      '2024-05-19T12:00:00Z, dateOnly, westbury southgate-04, Matchday 3, scheduled',
    ]);
    const { matches } = readFootballTxt('file.txt', LEAGUE);
    expect(matches.map(({ result }) => result)).toEqual([
      { halfTime: [0, 2], fullTime: [0, 3] },
      { halfTime: [2, 0], fullTime: [2, 1] },
      { halfTime: [0, 0], fullTime: [1, 1] },
      { halfTime: [1, 0], fullTime: [4, 1] },
      undefined,
      undefined,
    ]);
  });

  it('has a cup: extra time, kicks, goals, both legs of a tie, a side that nobody knows yet', () => {
    const { matches, participants } = readFootballTxt('file.txt', CUP);
    expect(
      matches.map(({ round, stage, rules }) => [round, stage, rules?.shootOut, rules?.firstLeg]),
    ).toEqual([
      ['Round 1', 'Knock-out stage', true, undefined],
      ['Round 1', 'Knock-out stage', true, undefined],
      ['Semi-final', 'Knock-out stage', true, undefined],
      ['Semi-final', 'Knock-out stage', true, [0, 0]],
      ['Final', 'Knock-out stage', true, undefined],
    ]);
    expect(matches[0]).toMatchObject({
      venue: 'Quay Ground',
      result: { halfTime: [1, 0], fullTime: [2, 2], extraTime: [2, 2], shootOut: [3, 4] },
    });
    expect(matches[1]).toMatchObject({
      status: 'played',
      result: { halfTime: [0, 1], fullTime: [1, 1], extraTime: [1, 2] },
      incidents: [
        { side: 'home', minute: { minute: 12 }, player: 'Al Moor' },
        { side: 'away', minute: { minute: 45, added: 1 }, kind: 'penalty', player: 'Bo Hill' },
        { side: 'away', minute: { minute: 101 }, player: 'Cy Lake' },
      ],
    });
    expect(matches[2]).toMatchObject({ kickoffAt: '2024-10-01T18:00:00Z', kickoffIs: 'exact' });
    expect(participants.find(({ placeholder }) => placeholder)?.name).toBe('To be decided');
  });

  it('has a finals tournament: groups, numbers, days in the line of a match, a zone behind the place', () => {
    const text = `= Tower Championship 2014   # in the north

Group A  |  Northport  Eastwick
Matchday 1 | Thu June/12 - Mon June/16

Group A:

(1)  Thu June/12 17:00   Northport  3-1 (1-1)  Eastwick   @ Quay Ground, Northport (UTC-3)
     [Al Moor 29', 71' (pen.) Bo Hill 90+1'; Al Moor 11' (o.g.)]
(2)  13 June 13:00 (18:00 UTC)  Eastwick  1-0  Southgate
Round of 16
(3)  Sat June/28   Northport  1-1 a.e.t. (1-1, 1-1), 3-2 pen.  Southgate
`;
    const { matches, competition, leftOut, notes } = readFootballTxt('file.txt', text);
    expect([competition.name, leftOut]).toEqual(['Tower Championship', undefined]);
    expect(notes?.join()).not.toMatch(/could not be read/);
    expect(matches.map(({ key, group, kickoffAt }) => [key, group, kickoffAt])).toEqual([
      ['group-a-1', 'Group A', '2014-06-12T20:00:00Z'],
      ['group-a-2', 'Group A', '2014-06-13T13:00:00Z'],
      ['round-of-16-3', undefined, '2014-06-28T12:00:00Z'],
    ]);
    expect(matches[0]).toMatchObject({ status: 'played', venue: 'Quay Ground, Northport' });
    expect(matches[0]?.incidents).toHaveLength(4);
    expect(matches[2]?.result).toEqual({
      halfTime: [1, 1],
      fullTime: [1, 1],
      extraTime: [1, 1],
      shootOut: [3, 2],
    });
  });

  it('takes times in the zone that is given', () => {
    const { matches, notes } = readFootballTxt('file.txt', LEAGUE, { zone: 'Europe/Madrid' });
    expect(matches[0]).toMatchObject({ kickoffAt: '2023-08-11T18:00:00Z', kickoffIs: 'competitionZone' });
    expect(notes).toBeUndefined();
    expect(readFootballTxt('file.txt', LEAGUE).notes?.[0]).toMatch(/taken as UTC.*--zone/);
  });

  it('needs no line break at its end, and may have a mark at its begin and lines of Windows', () => {
    expect(told(LEAGUE.trimEnd())).toEqual(told(LEAGUE));
    expect(told(LEAGUE.replaceAll('\n', '\r\n'))).toEqual(told(LEAGUE));
  });

  it('leaves out a line that it cannot read, and says which', () => {
    const { matches, leftOut } = readFootballTxt('file.txt', LEAGUE.replace('4-1 (1-0)', '4-1x(1-0)'));
    expect(matches).toHaveLength(5);
    expect(leftOut).toEqual([
      { place: 'line 15', problem: expect.stringMatching(/is no match\. Write Home/) },
    ]);
  });

  it('refuses a file without a match, and one that was cut off', () => {
    expect(() => readFootballTxt('file.txt', '= Tower League 2023/24\n\nMatchday 1\n')).toThrow(/no match/);
    const cut = LEAGUE.slice(0, LEAGUE.indexOf('▪'));
    expect(() => readFootballTxt('file.txt', cut)).toThrow(/announces 6 matches but has 4/);
  });
});

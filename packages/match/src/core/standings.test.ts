import { describe, expect, it } from 'vitest';
import { countedIn } from './counted-match.ts';
import { leader } from './side.ts';
import { type Played, standings as standingsOf, type TableOf, type TableOrder } from './standings.ts';

const RULES = { win: 3, draw: 1, loss: 0, forfeit: { won: 3, lost: 0 } };

const standings = (teams: readonly string[], matches: readonly Played[], order?: TableOrder, of?: TableOf) =>
  standingsOf(RULES, teams, matches, order, of);

/** `A 3-0 B`, played to its end or still going on. */
const match = (home: string, away: string, first: number, second: number, isLive = false): Played => {
  const score = { home: first, away: second };
  const result = isLive ? null : ({ winner: leader(score), decidedBy: 'normal' } as const);
  const status = isLive ? 'live' : 'final';
  const counted = countedIn(RULES, { status, score, units: [], result }, 0);
  if (counted === null) throw new Error('it counts for nothing');
  return { teams: { home, away }, counted };
};

const played = (text: string): Played[] =>
  text.split(', ').map((result) => {
    const [, home = '', first, second, away = ''] = /^(\S+) (\d+)-(\d+) (\S+)$/.exec(result) ?? [];
    return match(home, away, Number(first), Number(second));
  });
const order = (...args: Parameters<typeof standings>) =>
  standings(...args).map(({ teamId, rank, points }) => `${rank} ${teamId} ${points}`);

describe('standings', () => {
  it('of group H of 2022 are decided by goals scored', () => {
    const matches = played(
      'Uruguay 0-0 Korea, Portugal 3-2 Ghana, Korea 2-3 Ghana, Portugal 2-0 Uruguay, Ghana 0-2 Uruguay, Korea 2-1 Portugal',
    );
    const table = standings(['Portugal', 'Ghana', 'Uruguay', 'Korea'], matches);
    expect(order([], matches)).toEqual(['1 Portugal 6', '2 Korea 4', '3 Uruguay 4', '4 Ghana 3']);
    expect(table[1]).toEqual({
      teamId: 'Korea',
      rank: 2,
      played: 3,
      won: 1,
      drawn: 1,
      lost: 1,
      goalsFor: 4,
      goalsAgainst: 4,
      goalDifference: 0,
      points: 4,
      isLive: false,
    });
  });

  it('hold teams that have not played, all first', () => {
    expect(order(['A', 'B'], [])).toEqual(['1 A 0', '1 B 0']);
  });

  it('mark whoever is playing now', () => {
    const table = standings(['A', 'B', 'C'], [match('A', 'B', 1, 0, true)]);
    expect(table.map(({ teamId, isLive }) => [teamId, isLive])).toEqual([
      ['A', true],
      ['C', false],
      ['B', true],
    ]);
  });

  it('separate by the matches among them who is level on all else', () => {
    const matches = played('Y 1-0 X, X 1-0 Z, X 1-1 W, Y 1-1 Z, W 1-0 Y, Z 0-0 W');
    expect(order(['W', 'X', 'Y', 'Z'], matches)).toEqual(['1 W 5', '2 Y 4', '3 X 4', '4 Z 2']);
  });

  it('give one rank to whom nothing separates', () => {
    const matches = played('A 1-1 B, C 2-0 D');
    expect(order(['A', 'B', 'C', 'D'], matches)).toEqual(['1 C 3', '2 A 1', '2 B 1', '4 D 0']);
  });

  it('put the winner of the match between two before the better difference, head to head', () => {
    const matches = played('A 1-0 B, B 5-0 C, A 0-0 C, B 0-0 D, C 0-0 D, A 0-2 D');
    const teams = ['A', 'B', 'C', 'D'];
    expect(order(teams, matches)).toEqual(['1 D 5', '2 B 4', '3 A 4', '4 C 2']);
    expect(order(teams, matches, 'headToHead')).toEqual(['1 D 5', '2 A 4', '3 B 4', '4 C 2']);
  });

  it('look again at the matches among those still level, head to head', () => {
    const matches = played('A 3-0 B, B 2-1 C, C 2-0 A, A 5-0 D, B 1-0 D, C 1-0 D');
    const teams = ['A', 'B', 'C', 'D'];
    expect(order(teams, matches)).toEqual(['1 A 6', '2 C 6', '3 B 6', '4 D 0']);
    expect(order(teams, matches, 'headToHead')).toEqual(['1 C 6', '2 A 6', '3 B 6', '4 D 0']);
  });

  it('go by all matches where those between two say nothing, head to head', () => {
    const matches = played('A 1-1 B, A 1-0 C, B 3-0 C');
    expect(order(['A', 'B', 'C'], matches, 'headToHead')).toEqual(['1 B 4', '2 A 4', '3 C 0']);
  });
});

describe('a table of one side of the matches', () => {
  const played = [match('a', 'b', 3, 0), match('b', 'a', 1, 1, true), match('c', 'a', 0, 2)];
  const told = (of: 'home' | 'away') =>
    standings(['a', 'b', 'c'], played, 'headToHead', of).map(
      ({ teamId, rank, played: count, points, isLive }) =>
        `${rank} ${teamId} ${count} ${points}${isLive ? ' live' : ''}`,
    );
  it('counts the matches at home', () => {
    expect(told('home')).toEqual(['1 a 1 3', '2 b 1 1 live', '3 c 1 0']);
  });
  it('counts the matches away', () => {
    expect(told('away')).toEqual(['1 a 2 4 live', '2 c 0 0', '3 b 1 0']);
  });
});

import { describe, expect, it } from 'vitest';
import { matchKey, splitTitle } from './keys.ts';
import { toTeam } from './teams.ts';

describe('keys', () => {
  it('of a match do not depend on when it is played', () => {
    expect(matchKey({ round: 'Matchday 1', home: 'Northport', away: 'Eastwick' })).toBe(
      'matchday-1-northport-eastwick',
    );
    expect(matchKey({ round: 'Matchday 1', group: 'Group A', home: 'Northport', away: 'Eastwick' })).toBe(
      'group-a-northport-eastwick',
    );
    expect(matchKey({ round: 'Final', number: 104, home: 'W101', away: 'W102' })).toBe('final-104');
  });
});

describe('a title', () => {
  it.each([
    ['World Cup 2022', 'World Cup', '2022'],
    ['English Premier League 2025/26', 'English Premier League', '2025/26'],
    ['Harbour Cup', 'Harbour Cup', 'unknown'],
  ])('%s is %s, season %s', (title, name, season) => {
    expect(splitTitle(title)).toEqual({ name, season });
  });
});

describe('a team', () => {
  it.each([
    ['Liverpool FC', 'Liverpool'],
    ['AFC Bournemouth', 'Bournemouth'],
    ['Sunderland AFC', 'Sunderland'],
    ['Brighton & Hove Albion FC', 'Brighton & Hove Albion'],
  ])('%s is %s in a narrow column', (name, short) => {
    expect(toTeam(name).short).toBe(short);
  });
});

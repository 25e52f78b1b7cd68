import { describe, expect, it } from 'vitest';
import { readMatchday } from './matchday.ts';
import { SourceError } from './source-error.ts';

const player = (name: string) => ({ name });
const side = (letter: string) => ({
  starters: ['1', '2', '3', '4', '5', '6', '7'].map((n) => player(letter + n)),
  substitutes: [player(`${letter}8`)],
});

const MATCH = {
  key: 'round-1-a-b',
  stage: 'League',
  round: 'Round 1',
  kickoffAt: '2024-06-01T15:00:00+02:00',
  home: 'a',
  away: 'b',
  lineups: { home: side('A'), away: side('B') },
  incidents: [
    { type: 'goal', minute: { minute: 10 }, side: 'home', kind: 'openPlay', player: 'A1' },
    { type: 'substitution', minute: { minute: 60 }, side: 'home', off: 'A1', on: 'A8' },
    { type: 'card', minute: { minute: 61 }, side: 'home', card: 'yellow', player: 'A1', offPitch: true },
  ],
  status: 'played',
};
const FILE = {
  format: 'scoreline-matchday',
  version: 1,
  sport: 'football',
  competition: { key: 'league-2024', name: 'League', season: '2024' },
  participants: [
    { key: 'a', name: 'Ayton' },
    { key: 'b', name: 'Beeford' },
  ],
  matches: [MATCH],
};

const read = (value: object) => readMatchday('league.json', JSON.stringify(value));
const withMatch = (change: object) => ({ ...FILE, matches: [{ ...MATCH, ...change }] });
const withIncident = (incident: object) => withMatch({ incidents: [...MATCH.incidents, incident] });

describe('a file of the import format', () => {
  it('may give a time in any zone and is read in UTC', () => {
    expect(read(FILE).matches[0]).toMatchObject({ kickoffAt: '2024-06-01T13:00:00Z', kickoffIs: 'exact' });
  });

  it.each([
    ['another version', { ...FILE, version: 2 }, /version: /],
    ['a field nobody knows', { ...FILE, colour: 'red' }, /colour/],
    ['a match without a key', withMatch({ key: undefined }), /match 1: key: /],
    ['an unknown team', withMatch({ away: 'c' }), /match 1 \(round-1-a-b\): c is no participant/],
    ['a team against itself', withMatch({ away: 'a' }), /a plays itself/],
    [
      'a group of unknown teams',
      { ...FILE, groups: [{ name: 'Group A', teams: ['a', 'c'] }] },
      /Group A: c is no participant/,
    ],
    ['a result only without it', withMatch({ status: 'resultOnly' }), /resultOnly needs its result/],
    ['a match twice', { ...FILE, matches: [MATCH, MATCH] }, /The key round-1-a-b is there twice/],
    ['a local time', withMatch({ kickoffAt: '2024-06-01T15:00' }), /kickoffAt: a time looks like/],
    [
      'a goal by somebody who went off',
      withIncident({ type: 'goal', minute: { minute: 70 }, side: 'home', kind: 'openPlay', player: 'A1' }),
      /70': A1 is in a goal without being on the pitch/,
    ],
    [
      'an own goal under the wrong side',
      withIncident({ type: 'goal', minute: { minute: 70 }, side: 'home', kind: 'ownGoal', player: 'A2' }),
      /70': A2 is in a goal/,
    ],
    [
      'a return after a substitution',
      withIncident({ type: 'substitution', minute: { minute: 70 }, side: 'home', off: 'A8', on: 'A1' }),
      /A1 comes on again/,
    ],
    [
      'a second yellow without a first',
      withIncident({
        type: 'card',
        minute: { minute: 70 },
        side: 'away',
        card: 'secondYellow',
        player: 'B1',
      }),
      /B1 gets a second yellow card without a first/,
    ],
    [
      'two yellows',
      withIncident({
        type: 'card',
        minute: { minute: 70 },
        side: 'home',
        card: 'yellow',
        player: 'A1',
        offPitch: true,
      }),
      /A1 gets a second card that says yellow/,
    ],
    [
      'a card off the pitch that does not say so',
      withIncident({ type: 'card', minute: { minute: 70 }, side: 'away', card: 'yellow', player: 'B8' }),
      /Say "offPitch": true/,
    ],
    [
      'incidents out of order',
      withIncident({ type: 'card', minute: { minute: 9 }, side: 'away', card: 'yellow', player: 'B1' }),
      /9' comes after 61'/,
    ],
    [
      'a kick by somebody who went off',
      withIncident({ type: 'kick', side: 'home', scored: true, player: 'A1' }),
      /A1 kicks without being on the pitch/,
    ],
    [
      'a player twice',
      withMatch({ lineups: { home: side('A'), away: { ...side('B'), substitutes: [player('B1')] } } }),
      /B1 is twice/,
    ],
  ])('with %s is refused whole', (_, value, message) => {
    expect(() => read(value)).toThrow(SourceError);
    expect(() => read(value)).toThrow(message);
    expect(() => read(value)).toThrow(/^league\.json, /);
  });

  it('lets players come back where the rules do', () => {
    const back = { type: 'substitution', minute: { minute: 70 }, side: 'home', off: 'A8', on: 'A1' };
    const file = withIncident(back);
    const match = { ...file.matches[0], rules: { returnSubstitutions: true } };
    expect(read({ ...file, matches: [match] }).matches).toHaveLength(1);
  });

  it('of a tennis match has its points, game by game', () => {
    const tennis = {
      key: 'final',
      stage: 'Main draw',
      round: 'Final',
      kickoffAt: '2024-06-01T13:00:00Z',
      home: 'a',
      away: 'b',
      firstServer: 'home',
      points: [['HHHH', 'HAHAHH']],
      status: 'retired',
      withdrawn: 'away',
    };
    const file = { ...FILE, sport: 'tennis', matches: [tennis] };
    expect(read(file).matches[0]).toMatchObject({ points: [['HHHH', 'HAHAHH']] });
    expect(() => read({ ...file, matches: [{ ...tennis, points: [['HHX']] }] })).toThrow(
      /a game is a row of H/,
    );
    expect(() => read({ ...file, matches: [{ ...tennis, firstServer: undefined }] })).toThrow(
      /who served first/,
    );
    expect(() => read({ ...file, matches: [{ ...tennis, status: 'played' }] })).toThrow(
      /withdrawn says who gave up/,
    );
  });
});

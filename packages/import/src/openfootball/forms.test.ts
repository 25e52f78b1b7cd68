import { describe, expect, it } from 'vitest';
import { planImport } from '../plan/plan.ts';
import { readOpenfootball } from './read.ts';

const read = (value: unknown) =>
  readOpenfootball({ matches: { file: 'cup.json', text: JSON.stringify(value) } });
const play = (
  round: string | null,
  team1: string,
  team2: string,
  ft: number[] | null,
  more: object = {},
) => ({
  ...(round === null ? {} : { round }),
  date: '2024-04-09',
  team1,
  team2,
  ...(ft === null ? {} : { score: { ft } }),
  ...more,
});

describe('the forms in which openfootball has been published', () => {
  it('rounds with their matches, teams with their codes', () => {
    const team = (name: string, code: string) => ({ name, code });
    const { matches, participants } = read({
      name: 'Tower Cup 2024',
      rounds: [
        {
          name: 'Matchday 1',
          matches: [
            {
              num: 1,
              date: '2024-06-14',
              time: '21.00 UTC+2',
              team1: team('Northport', 'NOP'),
              team2: team('Eastwick', 'EAW'),
              score1: 5,
              score2: 1,
              score1i: 3,
              score2i: 0,
              group: 'Group A',
              goals1: null,
            },
          ],
        },
      ],
    });
    expect(matches[0]).toMatchObject({
      kickoffAt: '2024-06-14T19:00:00Z',
      group: 'Group A',
      result: { fullTime: [5, 1], halfTime: [3, 0] },
    });
    expect(participants.map(({ code }) => code)).toEqual(['NOP', 'EAW']);
  });

  it('a time with the name of its zone', () => {
    const { matches } = read({
      name: 'Tower League 2023/24',
      matches: [
        play('Round 1', 'Northport', 'Eastwick', null, { time: '20:45 CEST' }),
        play('Round 1', 'Southgate', 'Westbury', null, { time: '20.45 GMT' }),
      ],
    });
    expect(matches.map(({ kickoffAt }) => kickoffAt)).toEqual([
      '2024-04-09T18:45:00Z',
      '2024-04-09T20:45:00Z',
    ]);
  });

  it('a stage instead of a round, a walkover that says nothing of who, "canceled" with one l', () => {
    const { matches, notes } = read({
      name: 'Tower League 2023/24',
      matches: [
        play(null, 'Northport', 'Eastwick', [0, 0], { stage: 'Playoffs' }),
        play('First round', 'Southgate', 'Westbury', null, { status: 'walkover' }),
        play('First round', 'Westbury', 'Northport', null, { status: 'canceled' }),
      ],
    });
    expect(matches.map(({ round, status }) => [round, status])).toEqual(
      expect.arrayContaining([
        ['Playoffs', 'resultOnly'],
        ['First round', 'scheduled'],
        ['First round', 'cancelled'],
      ]),
    );
    expect(notes?.[0]).toMatch(/^match 2 \(Southgate v Westbury\): a walkover/);
  });

  it('teams that are not known yet are two sides, not one that plays itself', () => {
    const { matches, participants } = read({
      name: 'Tower Cup 2024',
      matches: [play('Final', 'N.N.', 'N.N.', null), play('Semi-final', 'Winner QF1', 'Northport', null)],
    });
    expect(new Set(matches.flatMap(({ home, away }) => [home, away])).size).toBe(4);
    expect(participants.filter(({ placeholder }) => placeholder).map(({ name }) => name)).toEqual([
      'To be decided',
      'To be decided',
      'Winner QF1',
    ]);
  });
});

describe('the rounds of a competition', () => {
  it.each([
    ['Tower Cup 2024', 'Round 1', 'Round 1', 'Knock-out stage', true],
    ['Tower League 2024', 'Round 1', 'Round 1', 'League', undefined],
    ['Tower League 2024', 'Playoffs, Semifinals', 'Semi-final', 'Playoffs', true],
    ['Tower League 2024', 'Finals, Final', 'Final', 'Finals', true],
    ['Old Cup 1934', 'Quarter-finals, Replays', 'Quarter-final, replay', 'Knock-out stage', true],
    ['Tower Cup 2024', 'Matchday 3', 'Matchday 3', 'League', undefined],
    ['Tower Cup 2024', 'Group B', 'Matchday 1', 'Group stage', undefined],
  ])('%s, %s', (name, said, round, stage, shootOut) => {
    const [match] = read({ name, matches: [play(said, 'Northport', 'Eastwick', [1, 0])] }).matches;
    expect([match?.round, match?.stage, match?.rules?.shootOut]).toEqual([round, stage, shootOut]);
  });

  it('extra time follows a level aggregate, and two legs may end level', () => {
    const plan = planImport(
      'cup.json',
      read({
        name: 'Tower Champions Cup 2023/24',
        matches: [
          play('Semi-finals', 'Northport', 'Eastwick', [2, 1]),
          {
            ...play('Semi-finals', 'Eastwick', 'Northport', null),
            date: '2024-04-16',
            score: { ft: [2, 1], et: [3, 1] },
          },
          play('Semi-finals', 'Southgate', 'Westbury', [0, 0]),
          { ...play('Semi-finals', 'Westbury', 'Southgate', [1, 1]), date: '2024-04-17' },
        ],
      }),
    );
    expect(plan.leftOut).toEqual([]);
    expect(plan.matches.map(({ state }) => [state.status, state.score.home, state.score.away])).toEqual([
      ['final', 2, 1],
      ['final', 0, 0],
      ['final', 3, 1],
      ['final', 1, 1],
    ]);
    expect(plan.matches[2]?.state.outcome).toMatchObject({ through: 'home' });
  });

  it('an abandoned match keeps the score that its file says, though it lists no goal', () => {
    const { matches } = planImport(
      'league.json',
      read({
        name: 'Tower League 2024',
        matches: [play('Matchday 1', 'Northport', 'Eastwick', [2, 0], { status: 'abandoned' })],
      }),
    );
    expect(matches[0]?.state).toMatchObject({
      status: 'abandoned',
      score: { home: 2, away: 0 },
      outcome: null,
    });
  });
});

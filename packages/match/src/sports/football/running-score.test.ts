import { expect, it } from 'vitest';
import { compareIncidents } from '../../core/incident.ts';
import { compareMinutes, formatMinute } from '../../core/minute.ts';
import { isOfSport, type MatchState } from '../../match.ts';
import { card, goal, kicks, SECOND_HALF, SHOOT_OUT, voiding } from '../../testing/commands.ts';
import { as, given } from '../../testing/given.ts';
import { cupTie, footballMatch } from '../../testing/setups.ts';
import { withRunningScore } from './running-score.ts';

const timelineOf = (state: MatchState) =>
  withRunningScore(isOfSport(state, 'football') ? state.incidents : []);

it('runs the score along the goals that count', () => {
  const { state } = given(
    footballMatch(),
    ...SECOND_HALF,
    as('b', goal('away', 70)),
    as('card', card('home', 'yellow', undefined, 60)),
    as('wrong', goal('home', 50)),
    as('a', goal('home', 20)),
    voiding('wrong'),
  );
  const told = timelineOf(state)
    .filter(({ incident }) => incident.type !== 'period')
    .map(({ incident, score }) => [incident.id, score]);
  expect(told).toEqual([
    ['a', { home: 1, away: 0 }],
    ['wrong', null],
    ['card', null],
    ['b', { home: 1, away: 1 }],
  ]);
});

it('runs the score of a shoot-out apart', () => {
  const { state } = given(cupTie(), ...SHOOT_OUT, ...kicks('home', 'x-', 'x'));
  const scores = timelineOf(state).flatMap(({ score }) => (score === null ? [] : [score]));
  expect(scores).toEqual([
    { home: 1, away: 0 },
    { home: 1, away: 1 },
    { home: 1, away: 1 },
  ]);
});

it('has one order, whatever order the incidents arrive in', () => {
  const { state } = given(
    footballMatch(),
    ...SECOND_HALF,
    goal('away', 70),
    goal('home', 20),
    goal('home', 70),
  );
  const { incidents } = state;
  for (const shift of incidents.keys())
    expect([...incidents.slice(shift), ...incidents.slice(0, shift)].sort(compareIncidents)).toEqual(
      incidents,
    );
});

it.each([
  [{ minute: 67 }, "67'"],
  [{ minute: 90, added: 4 }, "90+4'"],
  [{ minute: 90, added: 0 }, "90'"],
])('%o is written %s', (minute, text) => {
  expect(formatMinute(minute)).toBe(text);
});

it('added time comes before the next half', () => {
  const minutes = [{ minute: 46 }, { minute: 45, added: 2 }, { minute: 45 }];
  expect(minutes.sort(compareMinutes).map(formatMinute)).toEqual(["45'", "45+2'", "46'"]);
});

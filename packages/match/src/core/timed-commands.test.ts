import { describe, expect, it } from 'vitest';
import { decide, evolve, fold, type MatchState, startMatch, summarize, timedCommands } from '../match.ts';
import {
  end,
  FIRST_HALF,
  FULL_TIME,
  goal,
  kicks,
  lineup,
  points,
  SHOOT_OUT,
  serve,
  start,
  voiding,
} from '../testing/commands.ts';
import { after, as, given } from '../testing/given.ts';
import { cupTie, footballMatch, KICKOFF, tennisMatch } from '../testing/setups.ts';

/** The match that a replay of `state` leads to. */
const playedAgain = (state: MatchState, speed = 10): MatchState =>
  timedCommands(state.setup, state.log, speed).reduce(
    (so, { of, after: ms, command }) => {
      const decision = decide(so, { id: of, at: KICKOFF + ms, command });
      if (decision.kind !== 'accepted') throw new Error(JSON.stringify([of, command, decision]));
      return evolve(so, decision.entry);
    },
    startMatch({ ...state.setup, clockRate: speed }),
  );

const times = (state: MatchState, speed: number) =>
  timedCommands(state.setup, state.log, speed).map((one) => [one.command.type, Math.round(one.after)]);

describe('a replay', () => {
  it('ends with the same score, whatever was corrected on the way', () => {
    const { state } = given(
      footballMatch(),
      lineup('home'),
      after(0, start('1H')),
      after(20, goal('home'), 'wrong'),
      after(21, voiding('wrong')),
      after(30, goal('away'), 'off'),
      after(31, { type: 'openReview', about: 'goal', incidentId: 'off' }),
      after(32, { type: 'closeReview', outcome: 'goalCancelled' }),
      after(46, end),
      after(61, start('2H')),
      after(80, goal('home')),
      after(81, goal('home', 10)),
      after(110, end),
      after(120, { type: 'finalize' }),
    );
    const again = playedAgain(state);
    expect(again.status).toBe('final');
    const { units, score } = summarize(state);
    expect(summarize(again)).toMatchObject({ units, score });
    expect(again.incidents.map(({ state: one }) => one)).toContain('cancelled');
  });

  it('has the shoot-out kick by kick', () => {
    const { state } = given(cupTie(), ...SHOOT_OUT, ...kicks('home', 'xxx', '---'));
    expect(summarize(playedAgain(state)).shootOut).toEqual({ home: 3, away: 0 });
  });

  it('plays minutes at its speed and intervals shorter, and what was recorded late at its own minute', () => {
    const { state } = given(
      footballMatch(),
      after(0, start('1H')),
      after(10, goal('home')),
      after(45, end),
      after(60, start('2H')),
      after(70, goal('away', 5)),
      after(105, end),
    );
    expect(times(state, 60)).toEqual([
      ['startPeriod', 0],
      ['recordGoal', 500],
      ['recordGoal', 10_000],
      ['endPeriod', 45_000],
      ['startPeriod', 48_000],
      ['endPeriod', 93_000],
      ['finalize', 95_000],
    ]);
  });

  it('waits for no rain: without a clock two minutes are the longest gap', () => {
    const { state } = given(
      tennisMatch(),
      after(0, serve('home')),
      ...points('HA').map((point, index) => after([1, 90][index] ?? 0, point)),
    );
    expect(times(state, 10)).toEqual([
      ['startPlay', 0],
      ['recordPoint', 6_000],
      ['recordPoint', 18_000],
    ]);
  });

  it('has neither an abandoned match made final nor a bare result played', () => {
    const abandoned = given(footballMatch(), ...FIRST_HALF, { type: 'abandonMatch', reason: 'Fog' });
    expect(times(abandoned.state, 60).at(-1)?.[0]).toBe('abandonMatch');
    const kicked = given(footballMatch(), ...FULL_TIME, as('n', { type: 'addNote', text: 'Over' }));
    expect(times(kicked.state, 60).map(([type]) => type)).toContain('addNote');
  });

  it('of any log that was recorded ends as it did', () => {
    const { state } = given(cupTie(), ...SHOOT_OUT, ...kicks('home', 'xxx', '---'), { type: 'finalize' });
    expect(fold(state.setup, playedAgain(state).log).outcome).toEqual(state.outcome);
  });
});

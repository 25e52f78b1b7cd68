import { expect, it } from 'vitest';
import { evolve, fold, startMatch } from '../match.ts';
import { card, FIRST_HALF, games, goal, lineup, SECOND_HALF, serve, voiding } from '../testing/commands.ts';
import { given, type Step } from '../testing/given.ts';
import { footballMatch, tennisMatch } from '../testing/setups.ts';

it('what merely goes on touches nothing that was before, so that it costs the same late in a long match', () => {
  const situations: readonly [ReturnType<typeof given>, Step][] = [
    [given(footballMatch(), ...FIRST_HALF, goal('home', 5)), goal('away', 6)],
    [given(footballMatch(), ...FIRST_HALF, goal('home', 5)), { type: 'interruptMatch' }],
    [given(tennisMatch(), serve('home'), ...games('HHH')), { type: 'recordPoint', side: 'home' }],
  ];
  for (const [before, step] of situations) {
    const after = before.when(step).accepted();
    expect(after.state.incidents).toHaveLength(before.state.incidents.length + 1);
    for (const [index, incident] of before.state.incidents.entries())
      expect(after.state.incidents[index]).toBe(incident);
  }
});

it('a state grown one entry at a time is that of the log folded at once, from any entry on', () => {
  const { state } = given(
    footballMatch(),
    ...SECOND_HALF,
    goal('home', 60),
    goal('away', 20),
    lineup('home'),
    card('home', 'red', 'h2', 50),
    voiding('4'),
  );
  for (const length of state.log.keys()) {
    const start = fold(state.setup, state.log.slice(0, length));
    expect(state.log.slice(length).reduce(evolve, start)).toStrictEqual(state);
  }
  expect(fold(state.setup, [])).toStrictEqual(startMatch(state.setup));
});

it('an entry that was never accepted is taken all the same: whoever reads a log cannot refuse it', () => {
  const football = startMatch(footballMatch());
  const point = { id: 'x', at: 0, event: { type: 'PointWon', side: 'home' } } as const;
  expect(evolve(football, point)).toStrictEqual({ ...football, revision: 1, log: [point] });
  const nothing = { id: 'y', at: 0, event: { type: 'IncidentRestored', incidentId: 'z' } } as const;
  expect(evolve(football, nothing)).toStrictEqual({ ...football, revision: 1, log: [nothing] });
});

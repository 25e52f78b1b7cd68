import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../../core/side.ts';
import { type Command, decide, evolve, fold, startMatch, summarize } from '../../match.ts';
import { given } from '../../testing/given.ts';
import { RALLY_MATCHES, rallies, startSet, toScore } from '../../testing/rallies.ts';
import { KICKOFF } from '../../testing/setups.ts';

describe.each(RALLY_MATCHES)('a match of %s', (_sport, setup) => {
  const points = 'points' in setup.rules ? Number(setup.rules.points) : 0;
  const set = toScore(points, points - 4);

  it('goes from set to set, with a break between them, until somebody has won', () => {
    const first = given(setup, startSet('home'), ...set);
    expect(first.summary).toMatchObject({
      status: 'break',
      score: { home: 1, away: 0 },
      phase: { number: 1, part: 'break' },
      detail: { points: null, ball: null },
    });
    const second = first.when(startSet()).accepted();
    expect(second.summary).toMatchObject({
      status: 'live',
      phase: { number: 2 },
      detail: { points: { home: 0 } },
    });
    expect(second.summary.units).toHaveLength(2);
  });

  it('says what is one point away, and of what', () => {
    const { state } = given(setup, startSet('home'), ...set.slice(0, -1));
    expect(summarize(state).detail).toMatchObject({ ball: { side: 'home', of: 'set' } });
  });

  it('may begin without a server: who wins the first rally serves from then on, or nobody is known to', () => {
    const { summary } = given(setup, startSet());
    expect(summary.turn).toBeNull();
  });

  it('takes what was forgotten in an earlier set at its place there', () => {
    const played = given(setup, startSet('home'), ...set, startSet());
    const last = played.state.incidents.findLast(({ type }) => type === 'rally');
    const struck = played
      .when({ type: 'voidIncident', incidentId: last?.id ?? '', reason: 'Tapped by mistake' })
      .accepted();
    // The next set has begun all the same, and stays as it is.
    expect(struck.summary).toMatchObject({ status: 'live', phase: { number: 2 } });
    const mended = struck.when({ type: 'recordRally', side: 'home', set: 1 }).accepted();
    expect(mended.summary.units).toStrictEqual(played.summary.units);
    mended.when({ type: 'recordRally', side: 'home', set: 1 }).refused(ruleOf(setup.sport), /1 is over/);
    mended
      .when({ type: 'recordRally', side: 'home', set: 3 })
      .refused(ruleOf(setup.sport), /3 has not begun/);
  });

  it('gives the serve to whom the scorer says, where the order has gone wrong', () => {
    const { summary } = given(setup, startSet('home'), { type: 'correctServer', server: 'away' });
    expect(summary.turn).toMatchObject({ side: 'away' });
  });

  it('goes on with the server it had when it was halted within a set', () => {
    const { summary } = given(setup, startSet('away'), ...rallies('a'), {
      type: 'interruptMatch',
      reason: 'The lights went out',
    });
    expect(summary).toMatchObject({ status: 'interrupted', detail: { points: { home: 0, away: 1 } } });
    expect(summary.turn).not.toBeNull();
  });

  const commands = fc.array(
    fc.oneof(
      {
        weight: 40,
        arbitrary: fc.constantFrom(...SIDES).map((side): Command => ({ type: 'recordRally', side })),
      },
      { weight: 3, arbitrary: fc.constant<Command>({ type: 'startSet' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...SIDES).map((server): Command => ({ type: 'startSet', server })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...SIDES).map((side): Command => ({ type: 'takeTimeOut', side })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...SIDES)
          .map((side): Command => ({ type: 'recordSanction', side, sanction: 'penalty' })),
      },
    ),
    { minLength: 60, maxLength: 260 },
  );

  it('has the score that its points add up to, whatever is played, and striking one out and back changes nothing', () => {
    fc.assert(
      fc.property(commands, fc.nat(), (all, which) => {
        let state = startMatch(setup);
        const issue = (command: Command) => {
          const decision = decide(state, {
            id: `c${state.log.length}`,
            at: KICKOFF + state.log.length,
            command,
          });
          if (decision.kind === 'accepted') state = evolve(state, decision.entry);
          return decision.kind === 'accepted';
        };
        for (const command of all) {
          if (state.status === 'break') issue({ type: 'startSet' });
          issue(command);
        }
        const won = (side: 'home' | 'away') =>
          state.incidents.filter(
            (one) =>
              (one.type === 'rally' && one.side === side) ||
              (one.type === 'sanction' && one.sanction === 'penalty' && one.side !== side),
          ).length;
        const { units, score } = summarize(state);
        for (const side of SIDES) expect(units.reduce((sum, unit) => sum + unit[side], 0)).toBe(won(side));
        expect(score.home + score.away).toBeLessThanOrEqual(units.length);
        expect(JSON.stringify(fold(setup, state.log))).toBe(JSON.stringify(state));
        expect(JSON.stringify(summarize(state)).length).toBeLessThan(1_000);

        const points = state.incidents.filter(({ type }) => type === 'rally');
        const one = points[which % Math.max(1, points.length)];
        if (one === undefined) return;
        const before = { ...summarize(state), revision: 0, news: null };
        if (!issue({ type: 'voidIncident', incidentId: one.id, reason: 'Mistake' })) return;
        expect(issue({ type: 'restoreIncident', incidentId: one.id })).toBe(true);
        expect({ ...summarize(state), revision: 0, news: null }).toStrictEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

const ruleOf = (sport: string): string =>
  ({ volleyball: 'VB-02', beachVolleyball: 'BV-02', tableTennis: 'TT-02', badminton: 'BM-02' })[sport] ?? '';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type MatchState, summarize, undoOf } from '../match.ts';
import { footballPlay, ralliesPlay, tennisPlay, turnsOf } from '../testing/arbitrary.ts';
import { amending, FIRST_HALF, goal, lineup, restoring, voiding } from '../testing/commands.ts';
import { accept, as, expectSame, given } from '../testing/given.ts';
import { cupTie, footballMatch, KICKOFF } from '../testing/setups.ts';

/** All that a match is, without how it was told: its log, and what was struck out or reopened on the way. */
const whatIs = ({ revision: _, log: _log, incidents, ...state }: MatchState) => ({
  ...state,
  incidents: incidents.filter(
    (one) =>
      one.state !== 'voided' &&
      !(one.type === 'notice' && (one.notice === 'finalized' || one.notice === 'reopened')),
  ),
});
const shown = (state: MatchState) => ({ ...summarize(state), revision: null, news: null });

const undone = (state: MatchState, id: string): MatchState => {
  const step = undoOf(state.log);
  if (step === null) throw new Error('there is nothing to undo');
  return accept(state, decide(state, { id, at: KICKOFF, command: step.command }));
};

describe.each([
  ['football', footballPlay, 80],
  ['tennis', tennisPlay, 20],
  ['sports of rallies', ralliesPlay, 20],
])('after up to 50 random commands in %s,', (_, plays, numRuns) => {
  it('undoing one by one leads back through exactly the states that were', () => {
    fc.assert(
      fc.property(plays, (play) => {
        const turns = turnsOf({ ...play, moves: play.moves.slice(0, 50) }).filter(
          ({ decision }) => decision.kind === 'accepted',
        );
        let state = turns.at(-1)?.after ?? play.beginning;
        for (const [index, { before }] of turns.toReversed().entries()) {
          state = undone(state, `undo${index}`);
          expectSame(whatIs(state), whatIs(before));
          expect(shown(state)).toStrictEqual(shown(before));
        }
      }),
      { numRuns },
    );
  });
});

describe('an undo', () => {
  const scored = given(footballMatch(), ...FIRST_HALF, as('goal', goal('home', 5)));

  it('takes back the newest of what is left', () => {
    expect(undoOf(scored.state.log)).toMatchObject({
      entry: { id: 'goal' },
      command: { type: 'voidIncident', incidentId: 'goal', undo: true },
    });
    const { log } = undone(scored.state, 'u');
    expect(undoOf(log)?.entry.event.type).toBe('PeriodStarted');
  });

  it('brings back what was struck out, and how it read before it was amended', () => {
    const struck = scored.when(as('v', voiding('goal'))).accepted();
    expect(undone(struck.state, 'u').score).toEqual({ home: 1, away: 0 });
    const amended = scored.when(as('a', amending('goal', { side: 'away' }))).accepted();
    expect(undone(amended.state, 'u').score).toEqual({ home: 1, away: 0 });
    const back = struck.when(as('r', restoring('goal'))).accepted();
    expect(undone(back.state, 'u').score).toEqual({ home: 0, away: 0 });
  });

  it('takes back a line-up, which is no incident', () => {
    const named = given(cupTie(), as('l', lineup('home')));
    expect(undone(named.state, 'u').lineups.home).toBeNull();
  });

  it('has nothing to do in a match without a log', () => {
    expect(undoOf([])).toBeNull();
  });

  it('is one in logs from before it said so, by its reason', () => {
    const reason = 'Undone by the scorer';
    const { log } = scored.state;
    const old = [
      ...log,
      { id: 'u', at: KICKOFF, event: { type: 'IncidentVoided', incidentId: 'goal', reason } },
    ] as const;
    expect(undoOf(old)?.entry.event.type).toBe('PeriodStarted');
  });
});

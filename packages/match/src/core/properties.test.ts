import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decision,
  decide,
  evolve,
  firstRefused,
  fold,
  type MatchState,
  repeatOf,
  summarize,
} from '../match.ts';
import { footballPlay, type Play, ralliesPlay, tennisPlay, turnsOf } from '../testing/arbitrary.ts';
import { restoring, voiding } from '../testing/commands.ts';
import { accept, expectSame } from '../testing/given.ts';
import { KICKOFF } from '../testing/setups.ts';
import { isCorrection } from './event.ts';
import { compareIncidents } from './incident.ts';

/** What counts: without the log, its length, and the incidents, among which a voided one stays to be seen. */
const inForce = ({ revision: _, log: _log, incidents: _incidents, ...state }: MatchState) => state;
const withoutRevision = (state: MatchState) => ({ ...summarize(state), revision: null, news: null });
/** As sent: UTF-8 JSON. */
const bytesOf = (value: object) => encodeURIComponent(JSON.stringify(value)).replaceAll(/%../g, '.').length;
/** A copy as it comes back from a JSON column. */
const throughJson = (state: MatchState): MatchState => JSON.parse(JSON.stringify(state)) as MatchState;
const accepted = (decision: Decision) => (decision.kind === 'accepted' ? decision.entry : null);

describe.each([
  ['football', footballPlay, 80],
  ['tennis', tennisPlay, 20],
  ['sports of rallies', ralliesPlay, 20],
])('whatever is commanded in %s,', (_, plays, numRuns) => {
  /** States are frozen, so that in every one of these a change made in place would throw. */
  const always = (holds: (play: Play) => void) => fc.assert(fc.property(plays, holds), { numRuns });

  it('the state is what the log folds to, and replaying the log breaks no rule', () => {
    always((play) => {
      for (const { decision, after } of turnsOf(play)) {
        if (decision.kind !== 'accepted') continue;
        const folded = fold(after.setup, after.log);
        expectSame(after, folded);
        expect(summarize(after)).toStrictEqual(summarize(folded));
        expect(firstRefused(after.setup, after.log)).toBeNull();
      }
    });
  });

  it('a state read back from JSON decides and evolves alike', () => {
    always((play) => {
      for (const { before, asked, decision, after } of turnsOf(play)) {
        const revived = throughJson(before);
        expect(decide(revived, asked)).toStrictEqual(decision);
        const entry = accepted(decision);
        if (entry !== null) expectSame(evolve(revived, entry), after);
      }
    });
  });

  it('a command that is known already is repeated, whatever else it asks for', () => {
    always((play) => {
      const turns = turnsOf(play);
      const last = turns.at(-1)?.after;
      for (const { asked, decision } of turns)
        if (last !== undefined && decision.kind === 'accepted')
          expect(decide(last, { ...asked, command: { type: 'reopen', reason: 'Again' } })).toStrictEqual({
            kind: 'repeated',
          });
    });
  });

  it('what a repeated command did is known again, and another command under its id is told apart', () => {
    always((play) => {
      const turns = turnsOf(play);
      const last = turns.at(-1)?.after;
      for (const { before, asked, decision, after } of turns) {
        if (last === undefined || decision.kind !== 'accepted') continue;
        const first = repeatOf(last, { ...asked, at: asked.at + 1 });
        if (first === null) throw new Error(`${JSON.stringify(asked)} was not known again`);
        expectSame(first.before, before);
        expectSame(first.after, after);
        expect(repeatOf(last, { ...asked, command: { type: 'reopen', reason: 'Never said' } })).toBeNull();
        expect(repeatOf(last, { ...asked, id: 'never' })).toBeNull();
      }
    });
  });

  it('a refusal names its rule and changes nothing, and an acceptance adds one to the revision', () => {
    always((play) => {
      for (const { before, decision, after } of turnsOf(play)) {
        if (decision.kind === 'refused') {
          expect(decision.refusal.message).toMatch(/^\S.*\.$/);
          expect(after).toBe(before);
        } else expect(after.revision).toBe(before.revision + 1);
      }
    });
  });

  it('voiding what was just recorded takes the match back, and restoring it brings it forth', () => {
    always((play) => {
      for (const { before, decision, after } of turnsOf(play)) {
        const entry = accepted(decision);
        if (entry === null || isCorrection(entry.event) || after.status === 'final') continue;
        if (!after.incidents.some(({ id }) => id === entry.id)) continue;
        // ST-06: a reopening is not voided.
        if (entry.event.type === 'MatchReopened') continue;
        const undo = { id: 'undo', at: KICKOFF, command: voiding(entry.id) };
        const undone = accept(after, decide(after, undo));
        expectSame(inForce(undone), inForce(before));
        expect(withoutRevision(undone)).toStrictEqual(withoutRevision(before));
        if (undone.status === 'final') continue;
        const redo = { id: 'redo', at: KICKOFF, command: restoring(entry.id) };
        const redone = accept(undone, decide(undone, redo));
        expectSame(inForce(redone), inForce(after));
        expect(withoutRevision(redone)).toStrictEqual(withoutRevision(after));
        expectSame(redone.incidents, after.incidents);
      }
    });
  });

  it('what was on the timeline stays on it, in one order that any reader can restore', () => {
    always((play) => {
      for (const { before, after } of turnsOf(play)) {
        const ids = new Set(after.incidents.map(({ id }) => id));
        expect(before.incidents.filter(({ id }) => !ids.has(id))).toStrictEqual([]);
        expectSame(after.incidents.toReversed().sort(compareIncidents), after.incidents);
      }
    });
  });

  it('a summary is under 1 KB', () => {
    always((play) => {
      for (const { after } of turnsOf(play)) expect(bytesOf(summarize(after))).toBeLessThan(1024);
    });
  });
});

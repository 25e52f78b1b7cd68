import { compareIncidents } from '@scoreline/match';
import type { MatchUpdated, Snapshot } from '@scoreline/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySnapshot, applyUpdate, isMatchBehind, mergeIncidents, toKnownMatch } from './match-merge.ts';
import { goal, kickOff, serveMatch } from './testing/served-match.ts';

/** Every snapshot of a match with goals, a correction and a cancellation, and every broadcast between. */
const history = (() => {
  let now = 1_770_000_000_000;
  const match = serveMatch('m1', () => (now += 30_000));
  const snapshots: Snapshot[] = [match.snapshot()];
  const messages: MatchUpdated[] = [];
  for (const command of [
    kickOff,
    goal('home'),
    goal('away'),
    { type: 'voidIncident', incidentId: 'm1-2', reason: 'offside' },
    goal('home'),
    { type: 'openReview', about: 'goal', incidentId: 'm1-5' },
    { type: 'closeReview', outcome: 'goalCancelled' },
    { type: 'restoreIncident', incidentId: 'm1-2' },
  ] as const) {
    messages.push(match.accept(command).message);
    snapshots.push(match.snapshot());
  }
  return { messages, snapshots };
})();
const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no ${index}`);
  return item;
};
const shown = ({ revision, summary, incidents, lineups }: Snapshot) => ({
  revision,
  summary,
  incidents,
  lineups,
});

test('every broadcast in order leads to the snapshot of that revision', () => {
  let known = toKnownMatch(at(history.snapshots, 0));
  for (const [index, message] of history.messages.entries()) {
    known = applyUpdate(known, message);
    expect(shown(known.snapshot)).toEqual(shown(at(history.snapshots, index + 1)));
    expect(isMatchBehind(known)).toBe(false);
  }
});

/** As it leaves the API when it is too large for one message. */
const reduced = (message: MatchUpdated): MatchUpdated => ({
  ...message,
  incidents: { put: [], removed: [] },
  resync: true,
});

test('whatever is lost, repeated, late or too large, the summary is that of the newest seen, and behind is known', () => {
  const arrivals = fc.array(
    fc.record({
      kind: fc.constantFrom('message', 'too large', 'snapshot'),
      revision: fc.integer({ min: 1, max: history.messages.length }),
    }),
  );
  fc.assert(
    fc.property(arrivals, (things) => {
      let known = toKnownMatch(at(history.snapshots, 0));
      let newest = 0;
      for (const { kind, revision } of things) {
        const message = at(history.messages, revision - 1);
        if (kind === 'snapshot') known = applySnapshot(known, at(history.snapshots, revision));
        else known = applyUpdate(known, kind === 'message' ? message : reduced(message));
        newest = Math.max(newest, revision);
        expect(known.snapshot.summary).toEqual(at(history.snapshots, newest).summary);
        if (!isMatchBehind(known))
          expect(shown(known.snapshot)).toEqual(shown(at(history.snapshots, newest)));
      }
      const healed = applySnapshot(known, at(history.snapshots, history.messages.length));
      expect(shown(healed.snapshot)).toEqual(shown(at(history.snapshots, history.messages.length)));
      expect(isMatchBehind(healed)).toBe(false);
    }),
  );
});

test('a snapshot that reaches a gap closes it, however much came after the gap', () => {
  const last = history.messages.length;
  for (let gap = 1; gap < last; gap += 1)
    for (let read = gap; read <= last; read += 1) {
      const beyond = history.messages.slice(gap);
      const behind = beyond.reduce(applyUpdate, toKnownMatch(at(history.snapshots, 0)));
      expect(isMatchBehind(behind)).toBe(true);
      const known = applySnapshot(behind, at(history.snapshots, read));
      expect(isMatchBehind(known)).toBe(false);
      expect(shown(known.snapshot)).toEqual(shown(at(history.snapshots, last)));
    }
});

test('incidents are put by id, removed, and sorted as in play', () => {
  const incidents = at(history.snapshots, 5).incidents;
  const [first, second] = [at(incidents, 0), at(incidents, 1)];
  const amended = { ...second, amended: true };
  const merged = mergeIncidents([...incidents].reverse(), { put: [amended], removed: [first.id] });
  expect(merged).toContain(amended);
  expect(merged).toHaveLength(incidents.length - 1);
  expect(merged).toEqual([...merged].sort(compareIncidents));
});

test('line-ups stay unless a message brings some', () => {
  const known = toKnownMatch(at(history.snapshots, 0));
  const message = at(history.messages, 0);
  const lineups = { home: { starters: [], bench: [] }, away: null };
  expect(applyUpdate(known, message).snapshot.lineups).toBe(known.snapshot.lineups);
  expect(applyUpdate(known, { ...message, lineups }).snapshot.lineups).toBe(lineups);
});

import { decide, type Entry, evolve, FOOTBALL_RULES, startMatch } from '@scoreline/match';
import type { LogPage } from '@scoreline/protocol';
import { expect, test } from 'vitest';
import { checkLog } from './command-log.ts';

/** A kick-off and two goals, as they are acknowledged. */
const acknowledged = (): Entry[] => {
  const names = { home: 'Ajax', away: 'PSV' };
  let state = startMatch({
    matchId: 'm',
    kickoffAt: 0,
    names,
    clockRate: 1,
    sport: 'football',
    rules: FOOTBALL_RULES,
  });
  const goal = { type: 'recordGoal', side: 'home', kind: 'openPlay' } as const;
  const commands = [{ type: 'startPeriod', period: '1H' } as const, goal, { ...goal, side: 'away' } as const];
  for (const [index, command] of commands.entries()) {
    const decision = decide(state, { id: `c${index + 1}`, at: index * 60_000, command });
    if (decision.kind !== 'accepted') throw new Error(decision.kind);
    state = evolve(state, decision.entry);
  }
  return [...state.log];
};
const entries = acknowledged();
const log = entries.map(({ id, at, event }, index): LogPage['entries'][number] => ({
  commandId: id,
  revision: index + 1,
  event: { ...event },
  at,
  recordedAt: at,
  by: 'key:feed',
}));
const without = (index: number) => log.filter((_, at) => at !== index);
const renumbered = (some: typeof log) => some.map((one, index) => ({ ...one, revision: index + 1 }));

test('a log with what was acknowledged, once and in order, is as it should be', () => {
  expect(checkLog(entries, log)).toEqual({ lost: [], doubled: [], unexpected: [] });
});

test('what was acknowledged and is not there is lost', () => {
  expect(checkLog(entries, without(2)).lost).toEqual(['c3']);
  expect(checkLog(entries, renumbered(without(1)))).toMatchObject({ lost: ['c2'], unexpected: ['c3'] });
});

test('what is there twice is doubled', () => {
  expect(checkLog(entries, renumbered([...log, ...log.slice(2)])).doubled).toEqual(['c3']);
});

test('another order, another content, and what nobody sent are strange', () => {
  const [first, second, third] = log;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three entries');
  expect(checkLog(entries, renumbered([first, third, second])).unexpected).toEqual(['c3', 'c2']);
  expect(checkLog(entries, [first, second, { ...third, event: second.event }]).unexpected).toEqual(['c3']);
  expect(checkLog(entries, [...log, { ...third, commandId: 'c4', revision: 4 }]).unexpected).toEqual(['c4']);
});

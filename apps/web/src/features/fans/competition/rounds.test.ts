import { expect, it } from 'vitest';
import { entry, football, KICKOFF, type Script } from '../../../testing/matches.ts';
import { sectionsOf } from './rounds.ts';

const LIVE: Script = [[0, { type: 'startPeriod', period: '1H' }]];
const RESULT: Script = [
  [200, { type: 'recordResult', result: { sport: 'football', fullTime: { home: 1, away: 0 } } }],
];
const DAY = 24 * 60 * 60 * 1000;
const on = (days: number, id: string, script: Script, facts: Parameters<typeof entry>[2]) => {
  const { match, summary } = entry(id, football(script), facts);
  return { match, summary: { ...summary, kickoffAt: KICKOFF + days * DAY } };
};
const matches = [
  on(0, 'group', RESULT, { stage: 'Group stage', group: 'Group A', round: 'Matchday 1' }),
  on(4, 'semi', RESULT, { stage: 'Knock-out stage', round: 'Semi-final' }),
  on(8, 'final', LIVE, { stage: 'Knock-out stage', round: 'Final' }),
  on(7, 'third', [], { stage: 'Knock-out stage', round: 'Third place' }),
];
const told = (asOf: typeof matches) => {
  const { live, ahead, over } = sectionsOf(matches, asOf, 0, 'UTC');
  const titles = (rounds: typeof ahead) =>
    rounds.map(({ title, days }) => `${title}: ${days.map(({ day }) => day).join(' ')}`);
  return [titles(live), titles(ahead), titles(over)];
};

it('has what is live, what comes by round, then results with the latest first', () => {
  expect(told(matches)).toEqual([
    ['Final: 2026-12-01'],
    ['Third place: 2026-11-30'],
    ['Semi-final: 2026-11-27', 'Group stage · Matchday 1: 2026-11-23'],
  ]);
});
it('leaves a match where it was when the page was opened', () => {
  const before = matches.map((one) =>
    one.match.id === 'semi' ? on(4, 'semi', LIVE, { stage: 'Knock-out stage', round: 'Semi-final' }) : one,
  );
  expect(told(before)[0]).toContain('Semi-final: 2026-11-27');
});

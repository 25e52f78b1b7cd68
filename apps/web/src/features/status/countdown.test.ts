import { expect, it } from 'vitest';
import { countdown } from './countdown.ts';

const KICKOFF = Date.parse('2026-11-23T19:30:00Z');

it.each([
  [24 * 60, null, null],
  [24 * 60 - 1, 'in 24 h', 'in 23 h 59 min'],
  [119, 'in 2 h', 'in 1 h 59 min'],
  [89, 'in 1 h', 'in 1 h 29 min'],
  [125, 'in 2 h', 'in 2 h 5 min'],
  [120, 'in 2 h', 'in 2 h'],
  [60, 'in 1 h', 'in 1 h'],
  [59.5, 'in 1 h', 'in 1 h'],
  [59, 'in 59 min', 'in 59 min'],
  [0.1, 'in 1 min', 'in 1 min'],
  [0, null, null],
  [-5, null, null],
])('%d minutes before it is %s', (minutes, short, full) => {
  const told = countdown(KICKOFF, KICKOFF - minutes * 60_000);
  expect([told?.short ?? null, told?.full ?? null]).toEqual([short, full]);
});

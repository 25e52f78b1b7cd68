import { expect, it } from 'vitest';
import type { Command } from './command.ts';
import { commutes } from './commutes.ts';
import { card, end, FIRST_HALF, goal, lineup, voiding } from './testing/commands.ts';
import { given } from './testing/given.ts';
import { footballMatch } from './testing/setups.ts';

it.each<[string, Command, Command, boolean]>([
  ['a goal', goal('home', 5), goal('away', 5), true],
  ['a goal', goal('home', 5), goal('home', 6), false],
  ['a goal', goal('home', 5), card('home', 'yellow', undefined, 5), true],
  ['a line-up', lineup('home'), lineup('away'), true],
  ['a line-up', lineup('home'), lineup('home'), false],
  ['a goal', goal('home', 5), end, false],
  ['a goal', goal('home', 5), voiding('1'), false],
  ['the whistle', end, goal('home', 5), false],
])('%s: %o after %o commutes: %s', (_, command, since, expected) => {
  const { log } = given(footballMatch(), ...FIRST_HALF, since).state;
  expect(commutes(command, log.slice(1))).toBe(expected);
});

it('everything commutes with nothing', () => {
  expect([goal('home'), end, voiding('1')].map((command) => commutes(command, []))).toEqual([
    true,
    true,
    true,
  ]);
});

import { expect, it } from 'vitest';
import { type Command, commutes } from '../match.ts';
import { amending, card, end, FIRST_HALF, goal, lineup, note, voiding } from '../testing/commands.ts';
import { as, given } from '../testing/given.ts';
import { footballMatch } from '../testing/setups.ts';

it.each<[string, Command, Command, boolean]>([
  ['a goal', goal('home', 5), goal('away', 5), true],
  ['a goal', goal('home', 5), goal('home', 6), false],
  ['a goal', goal('home', 5), card('home', 'yellow', undefined, 5), true],
  ['a line-up', lineup('home'), lineup('away'), true],
  ['a line-up', lineup('home'), lineup('home'), false],
  ['a goal', goal('home', 5), end, false],
  ['a goal', goal('home', 5), voiding('1'), false],
  ['the whistle', end, goal('home', 5), false],
  ['a note', note('Well played'), end, true],
  ['a note', note('Well played'), note('Well played'), true],
  ['the whistle', end, note('Well played'), true],
  ['a goal', goal('home', 5), note('Well played'), true],
  ['a correction', voiding('1'), note('Well played'), true],
])('%s: %o after %o commutes: %s', (_, command, since, expected) => {
  const { state } = given(footballMatch(), ...FIRST_HALF, since);
  expect(commutes(state, command, state.log.slice(1))).toBe(expected);
});

it('everything commutes with nothing', () => {
  const { state } = given(footballMatch());
  expect([goal('home'), end, voiding('1')].map((command) => commutes(state, command, []))).toEqual([
    true,
    true,
    true,
  ]);
});

it('a correction of a note commutes with all but another of the same note', () => {
  const said = given(footballMatch(), ...FIRST_HALF, as('one', note('Saved')), as('two', note('Wide')));
  const then = [goal('home', 5), end, amending('two', { text: 'Over' })].reduce(
    (so, step) => so.when(step).accepted(),
    said,
  );
  const { state } = then;
  const meant = (command: Command) => commutes(state, command, state.log.slice(3));
  expect(meant(amending('one', { text: 'Saved by Lloris' }))).toBe(true);
  expect(meant(voiding('one'))).toBe(true);
  expect(meant(voiding('two'))).toBe(false);
  expect(meant(amending('two', { text: 'Wide of it' }))).toBe(false);
  expect(commutes(state, end, state.log.slice(5))).toBe(true);
  expect(commutes(state, voiding('1'), state.log.slice(3))).toBe(false);
});

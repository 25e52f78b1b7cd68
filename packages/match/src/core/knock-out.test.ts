import { expect, it } from 'vitest';
import { isKnockOutName, knockOutMatches, type RoundFacts } from './knock-out.ts';

it.each([
  ...['Final', 'Finals', 'Semi-final', 'Semifinals', 'Quarter-finals', 'Round of 16', 'Last 32', '1/8 final'],
  ...['Third place', 'Play-off', 'Playoffs', 'Knockout stage', 'Halbfinale', 'Viertelfinale', 'Finale'],
  ...['Demi-finales', 'Quarts de finale', 'Cuartos de final', 'Octavos', 'Quarti di finale', 'Kwartfinale'],
])('%s is a round of a knock-out', (name) => {
  expect(isKnockOutName(name)).toBe(true);
});

it.each([
  'Matchday 3',
  'Round 1',
  'League',
  'Group A',
  'Week 12',
  '5. Spieltag',
  'Journée 4',
  'Championship round',
])('%s need not be one', (name) => {
  expect(isKnockOutName(name)).toBe(false);
});

const facts = (id: string, more: Partial<RoundFacts> = {}) => ({
  id,
  stage: null,
  group: null,
  round: null,
  isDecider: false,
  ...more,
});
const found = (...matches: ReturnType<typeof facts>[]) =>
  [...knockOutMatches(matches, (match) => match)].map(({ id }) => id);

it('takes a first leg with the second, and leaves the league', () => {
  expect(
    found(
      facts('league', { stage: 'League', round: 'Matchday 1' }),
      facts('first leg', { stage: 'Cup', round: 'Round 2' }),
      facts('second leg', { stage: 'Cup', round: 'Round 2', isDecider: true }),
    ),
  ).toEqual(['first leg', 'second leg']);
});

it('takes a first leg alone by what its round is called', () => {
  expect(
    found(
      facts('league', { stage: 'League', round: 'Matchday 1' }),
      facts('first leg', { stage: 'Play-off', round: 'Semi-final' }),
    ),
  ).toEqual(['first leg']);
});

it('takes no match of a group', () => {
  expect(found(facts('group', { group: 'A', round: 'Final day', isDecider: true }))).toEqual([]);
});

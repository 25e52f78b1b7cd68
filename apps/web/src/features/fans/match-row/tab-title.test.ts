import { expect, it } from 'vitest';
import { entry, football } from '../../../testing/matches.ts';
import { tabTitle } from './tab-title.ts';

const live = football([
  [0, { type: 'startPeriod', period: '1H' }],
  [5, { type: 'recordGoal', side: 'away', kind: 'openPlay' }],
]);

it('is the score of what is followed and being played', () => {
  expect(tabTitle([entry('a', football()), entry('b', live)], 'Live scores', 0)).toBe(
    'ARG 0–1 FRA · Live scores',
  );
});
it('is the page where nothing is', () => {
  expect(tabTitle([entry('a', football())], 'Live scores', 0)).toBe('Live scores');
});

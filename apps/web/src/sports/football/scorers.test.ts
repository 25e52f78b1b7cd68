import { expect, it } from 'vitest';
import { football } from '../../testing/matches.ts';
import { scorersOf, sentOff } from './scorers.ts';

const { incidents } = football([
  [0, { type: 'startPeriod', period: '1H' }],
  [10.5, { type: 'recordGoal', side: 'home', kind: 'openPlay', player: { name: 'Messi' } }],
  [15.5, { type: 'recordGoal', side: 'home', kind: 'ownGoal', player: { name: 'Koundé' } }],
  [22.5, { type: 'recordGoal', side: 'home', kind: 'penalty', player: { name: 'Messi' } }],
  [30.5, { type: 'recordGoal', side: 'away', kind: 'openPlay' }],
  [31, { type: 'voidIncident', incidentId: 'c3', reason: 'Offside' }],
  [33.5, { type: 'recordGoal', side: 'home', kind: 'penalty', player: { name: 'Messi' } }],
  [45.5, { type: 'recordCard', side: 'away', card: 'red', player: { name: 'Hernandez' } }],
  [46, { type: 'recordCard', side: 'away', card: 'red', staff: 'Deschamps' }],
]);

it('names each scorer once, with all minutes that count', () => {
  expect(scorersOf(incidents, 'home').map(({ name, when }) => `${name} ${when.join(', ')}`)).toEqual([
    "Messi 11', 34' (pen)",
    "Koundé 16' (og)",
  ]);
});
it('has a place for a goal whose scorer is not known', () => {
  expect(scorersOf(incidents, 'away').map(({ name, when }) => `${name} ${when.join(', ')}`)).toEqual([
    "Goal 31'",
  ]);
});
it('names players who were sent off, and no coach', () => {
  expect(sentOff(incidents, 'away').map(({ name, when }) => `${name} ${when.join(', ')}`)).toEqual([
    "Hernandez 45+1'",
  ]);
});

import { summarize } from '@scoreline/match';
import { expect, it } from 'vitest';
import { football, points, type Script, tennis } from '../../testing/matches.ts';
import { announcement } from './announcement.ts';

const names = { home: 'Argentina', away: 'France' };
const LIVE: Script = [
  [0, { type: 'startPeriod', period: '1H' }],
  [23, { type: 'recordGoal', side: 'home', kind: 'penalty' }],
  [36, { type: 'recordGoal', side: 'home', kind: 'openPlay' }],
];
const said = (more: Script, from: Script = LIVE) =>
  announcement(summarize(football(from)), summarize(football([...from, ...more])), names);

it('says a goal, whose it is and the score', () => {
  expect(said([[40, { type: 'recordGoal', side: 'away', kind: 'openPlay' }]])).toBe(
    'Goal, France. Argentina 2, France 1.',
  );
});
it('says that a score went down', () => {
  expect(said([[40, { type: 'voidIncident', incidentId: 'c2', reason: 'Offside' }]])).toBe(
    'Score corrected. Argentina 1, France 0.',
  );
});
it('says a goal that a review took back as cancelled, and that it is being looked at', () => {
  const goal: Script = [...LIVE, [40, { type: 'recordGoal', side: 'away', kind: 'openPlay' }]];
  const review: Script = [[41, { type: 'openReview', about: 'goal', incidentId: 'c3' }]];
  expect(said(review, goal)).toBe('VAR check, goal. Argentina 2, France 1.');
  expect(said([[42, { type: 'closeReview', outcome: 'goalCancelled' }]], [...goal, ...review])).toBe(
    'Goal cancelled, France. Argentina 2, France 0.',
  );
});
it('says the kick-off and half-time', () => {
  expect(said([[0, { type: 'startPeriod', period: '1H' }]], [])).toBe('Kick-off. Argentina v France.');
  expect(said([[46, { type: 'endPeriod' }]])).toBe('Half-time. Argentina 2, France 0.');
});
it('says a red card', () => {
  expect(said([[40, { type: 'recordCard', side: 'away', card: 'red' }]])).toBe('Red card, France.');
});
it('says the end', () => {
  const second: Script = [...LIVE, [46, { type: 'endPeriod' }], [60, { type: 'startPeriod', period: '2H' }]];
  expect(said([[108, { type: 'endPeriod' }]], second)).toBe('Full time. Argentina 2, France 0.');
});
it('keeps quiet about everything else', () => {
  expect(said([[40, { type: 'recordCard', side: 'away', card: 'yellow' }]])).toBeNull();
  expect(said([])).toBeNull();
  expect(said([[40, { type: 'addNote', text: 'What a goal' }]])).toBeNull();
});
it('says a set of tennis', () => {
  const script: Script = [[0, { type: 'startPlay', server: 'home' }], ...points('H'.repeat(23))];
  const before = summarize(tennis(script));
  const after = summarize(tennis([...script, [30, { type: 'recordPoint', side: 'home' }]]));
  expect(announcement(before, after, names)).toBe('Set, Argentina. Argentina 1, France 0.');
});

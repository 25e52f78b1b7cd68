import { summarize } from '@scoreline/match';
import { expect, it } from 'vitest';
import { football, points, tennis } from '../../../testing/matches.ts';
import { spokenScore } from './score-text.ts';

const names = { home: 'Argentina', away: 'France' };

it('has no score before a match', () => {
  expect(spokenScore(names, summarize(football()))).toBe('Argentina v France');
});
it('says the score, and the shoot-out apart from it', () => {
  const state = football([
    [0, { type: 'startPeriod', period: '1H' }],
    [5, { type: 'recordGoal', side: 'home', kind: 'openPlay' }],
  ]);
  expect(spokenScore(names, summarize(state))).toBe('Argentina 1, France 0');
  const shootOut = {
    sport: 'football',
    fullTime: { home: 3, away: 3 },
    extraTime: { home: 3, away: 3 },
    shootOut: { home: 4, away: 2 },
  } as const;
  const kicks = football([[200, { type: 'recordResult', result: shootOut }]], {
    extraTime: true,
    shootOut: true,
  });
  expect(spokenScore(names, summarize(kicks))).toBe('Argentina 3, France 3, Argentina won 4–2 on penalties');
});
it('says the games of tennis', () => {
  const state = tennis([[0, { type: 'startPlay', server: 'home' }], ...points(`${'H'.repeat(24)}AAAA`)]);
  expect(spokenScore(names, summarize(state))).toBe('Argentina 1, France 0, 6–0 0–1');
});

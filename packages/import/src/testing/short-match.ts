import type { TennisMatchday } from '../matchday.ts';

const LOVE = 'HHHH';

/** An invented tennis match that home wins without losing a point: the shortest there is. */
export const SHORT_MATCH: TennisMatchday = {
  format: 'scoreline-matchday',
  version: 1,
  sport: 'tennis',
  competition: { key: 'short-open', name: 'Short Open', season: '2024' },
  participants: [
    { key: 'quick', name: 'Q. Quick' },
    { key: 'slow', name: 'S. Slow' },
  ],
  matches: [
    {
      key: 'final',
      stage: 'Main draw',
      round: 'Final',
      kickoffAt: '2024-06-01T12:00:00Z',
      kickoffIs: 'exact',
      home: 'quick',
      away: 'slow',
      firstServer: 'home',
      points: [Array(6).fill(LOVE), Array(6).fill(LOVE)],
      result: {
        sets: [
          [6, 0],
          [6, 0],
        ],
      },
      status: 'played',
    },
  ],
};

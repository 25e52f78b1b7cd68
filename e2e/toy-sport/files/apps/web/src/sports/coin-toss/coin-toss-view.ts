import type { TypesByName } from '@scoreline/match';
import type { SportView } from '../sport-view.ts';

export const coinTossView: SportView<TypesByName['coinToss']> = {
  words: {
    name: 'Coin toss',
    scored: 'Toss',
    started: 'First toss',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Referee',
    units: 'Tosses',
  },
  schema: { sport: 'Coin toss', participant: 'Person' },
  isDetail: (detail) => 'tosses' in detail,
  status: ({ status, detail }) =>
    status === 'live' ? { text: `T${detail.tosses}`, spoken: `after toss ${detail.tosses}` } : null,
};

import type { BadmintonTypes } from '@scoreline/match';
import { rallyView } from '../rallies/rally-view.tsx';
import type { SportView } from '../sport-view.ts';

export const badmintonView: SportView<BadmintonTypes> = {
  ...rallyView,
  words: {
    name: 'Badminton',
    scored: 'Game',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Umpire',
    units: 'Points by game',
  },
  schema: { sport: 'Badminton', participant: 'Person' },
};

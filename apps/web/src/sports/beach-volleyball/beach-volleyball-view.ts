import type { BeachVolleyballTypes } from '@scoreline/match';
import { rallyView } from '../rallies/rally-view.tsx';
import type { SportView } from '../sport-view.ts';

export const beachVolleyballView: SportView<BeachVolleyballTypes> = {
  ...rallyView,
  words: {
    name: 'Beach volleyball',
    scored: 'Set',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Referee',
    units: 'Points by set',
  },
  schema: { sport: 'Beach volleyball', participant: 'SportsTeam' },
};

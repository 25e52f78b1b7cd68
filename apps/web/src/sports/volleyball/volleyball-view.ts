import type { VolleyballTypes } from '@scoreline/match';
import { rallyView } from '../rallies/rally-view.tsx';
import type { SportView } from '../sport-view.ts';

export const volleyballView: SportView<VolleyballTypes> = {
  ...rallyView,
  words: {
    name: 'Volleyball',
    scored: 'Set',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Referee',
    units: 'Points by set',
  },
  schema: { sport: 'Volleyball', participant: 'SportsTeam' },
};

import type { TableTennisTypes } from '@scoreline/match';
import { rallyView } from '../rallies/rally-view.tsx';
import type { SportView } from '../sport-view.ts';

export const tableTennisView: SportView<TableTennisTypes> = {
  ...rallyView,
  words: {
    name: 'Table tennis',
    scored: 'Game',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Umpire',
    units: 'Points by game',
  },
  schema: { sport: 'Table tennis', participant: 'Person' },
};

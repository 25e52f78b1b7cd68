import type { TennisTypes } from '@scoreline/match';
import { coreIncidentWords, incidentWords } from '../core-incident-words.ts';
import type { SportStory } from '../sport-story.ts';
import { SetsTable } from './sets-table.tsx';

export const tennisStory: SportStory<TennisTypes> = {
  describe: (incident) => {
    switch (incident.type) {
      case 'playStarted':
        return incidentWords('Play started');
      case 'point':
        return incidentWords('Point');
      default:
        return coreIncidentWords(incident);
    }
  },
  scoresAfter: (incidents) => incidents.map(() => null),
  isOnTimeline: ({ type }) => type !== 'point' && type !== 'playStarted',
  hasMinutes: false,
  Score: SetsTable,
};

import { coreIncidentWords, incidentWords } from '../core-incident-words.ts';
import type { IncidentWords } from '../sport-story.ts';
import type { RallySportIncident } from './rallies-by-set.ts';
import { SANCTION_NAMES } from './words.ts';

/** What the story of every sport of rallies has; `unit` is what the sport calls a set. */
export const rallyStory = (unit: string) => ({
  describe: (incident: RallySportIncident): IncidentWords => {
    switch (incident.type) {
      case 'setStart':
        return incidentWords(`${unit} ${incident.set} started`);
      case 'rally':
        return incidentWords('Point');
      case 'timeOut':
        return incidentWords('Time-out');
      case 'sanction':
        return incidentWords(SANCTION_NAMES[incident.sanction], { detail: incident.player?.name ?? null });
      case 'replacement':
        return incidentWords('Substitution', { detail: `Number ${incident.on} for number ${incident.off}` });
      default:
        return coreIncidentWords(incident);
    }
  },
  scoresAfter: (incidents: readonly RallySportIncident[]) => incidents.map(() => null),
  // Points and what happens between them are in a section of their own.
  isOnTimeline: ({ type }: RallySportIncident): boolean =>
    type !== 'rally' &&
    type !== 'setStart' &&
    type !== 'timeOut' &&
    type !== 'replacement' &&
    type !== 'sanction',
  hasMinutes: false,
});

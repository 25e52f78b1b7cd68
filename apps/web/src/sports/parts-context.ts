import { createContext, useContext } from 'react';
import { coreIncidentWords } from './core-incident-words.ts';
import type { SportSections } from './sport-sections.ts';
import type { SportStory } from './sport-story.ts';
import { isReadable } from './views.ts';

/** What a page that shows a whole match has of its sport; loaded with the matches of that sport alone. */
export interface SportParts {
  readonly story: SportStory;
  readonly sections: SportSections;
}

/** What every sport has. */
export const CORE_PARTS: SportParts = {
  story: {
    describe: (incident) => coreIncidentWords(incident),
    scoresAfter: (incidents) => incidents.map(() => null),
    isOnTimeline: () => true,
  },
  sections: {
    unitName: (code) => code,
    appearance: () => ({ marks: [], notes: [] }),
    hasUnitTable: true,
  },
};

export const PartsContext = createContext(CORE_PARTS);

/** How a match is told and shown: as its sport does, or by what every sport has where its detail cannot be read. */
export const useParts = (summary: { readonly sport: string; readonly detail: object }): SportParts => {
  const parts = useContext(PartsContext);
  return isReadable(summary) ? parts : CORE_PARTS;
};

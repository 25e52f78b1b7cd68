import type { SportName, TypesByName } from '@scoreline/match';
import { coreIncidentWords } from './core-incident-words.ts';
import { footballStory } from './football/football-story.tsx';
import type { SportStory } from './sport-story.ts';
import { tennisStory } from './tennis/tennis-story.ts';
import { isReadable } from './views.ts';

/** A sport that is missing here is told by what every incident has. */
const SPORT_STORIES: { readonly [K in SportName]?: SportStory<TypesByName[K]> } = {
  football: footballStory,
  tennis: tennisStory,
};

const CORE_STORY: SportStory = {
  describe: (incident) => coreIncidentWords(incident),
  scoresAfter: (incidents) => incidents.map(() => null),
  isOnTimeline: () => true,
};

const isTold = (sport: string): sport is SportName => Object.hasOwn(SPORT_STORIES, sport);

/** How matches of a sport are told, by its name. */
export const storyOfSport = (sport: string): SportStory =>
  (isTold(sport) ? SPORT_STORIES[sport] : undefined) ?? CORE_STORY;

/** How a match is told. */
export const storyOf = (summary: { readonly sport: string; readonly detail: object }): SportStory =>
  isReadable(summary) ? storyOfSport(summary.sport) : CORE_STORY;

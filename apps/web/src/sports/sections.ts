import type { SportName, TypesByName } from '@scoreline/match';
import { footballSections } from './football/football-sections.tsx';
import type { SportSections } from './sport-sections.ts';
import { tennisSections } from './tennis/tennis-sections.tsx';
import { isReadable } from './views.ts';

/** A sport that is missing here has the sections that every sport has. */
const SPORT_SECTIONS: { readonly [K in SportName]?: SportSections<TypesByName[K]> } = {
  football: footballSections,
  tennis: tennisSections,
};

const CORE_SECTIONS: SportSections = {
  unitName: (code) => code,
  appearance: () => ({ marks: [], notes: [] }),
  hasUnitTable: true,
};

const hasOwnSections = (sport: string): sport is SportName => Object.hasOwn(SPORT_SECTIONS, sport);

/** What a sport's match pages have, by its name. */
export const sectionsOfSport = (sport: string): SportSections =>
  (hasOwnSections(sport) ? SPORT_SECTIONS[sport] : undefined) ?? CORE_SECTIONS;

/** What a match's page has. */
export const sectionsOf = (summary: { readonly sport: string; readonly detail: object }): SportSections =>
  isReadable(summary) ? sectionsOfSport(summary.sport) : CORE_SECTIONS;

import type { SportName, TypesByName } from '@scoreline/match';
import { badmintonView } from './badminton/badminton-view.ts';
import { beachVolleyballView } from './beach-volleyball/beach-volleyball-view.ts';
import { footballView } from './football/football-view.tsx';
import type { SportView } from './sport-view.ts';
import { tableTennisView } from './table-tennis/table-tennis-view.ts';
import { tennisView } from './tennis/tennis-view.tsx';
import { unknownSport } from './unknown-sport.ts';
import { volleyballView } from './volleyball/volleyball-view.ts';

/** What fans see of each sport. A sport of packages/match that is missing here is a type error. */
const SPORT_VIEWS: { readonly [K in SportName]: SportView<TypesByName[K]> } = {
  football: footballView,
  tennis: tennisView,
  volleyball: volleyballView,
  beachVolleyball: beachVolleyballView,
  tableTennis: tableTennisView,
  badminton: badmintonView,
};

const isKnown = (sport: string): sport is SportName => Object.hasOwn(SPORT_VIEWS, sport);

/** The view of a sport by its name; of one that this page does not know, what every sport has. */
export const viewOfSport = (sport: string): SportView => (isKnown(sport) ? SPORT_VIEWS[sport] : unknownSport);

/** Whether the detail of a summary is one that its sport's view can read. */
export const isReadable = ({ sport, detail }: { readonly sport: string; readonly detail: object }): boolean =>
  viewOfSport(sport).isDetail(detail);

/** The view of a match, which shows a summary whose detail cannot be read by what every sport has. */
export const viewOf = (summary: { readonly sport: string; readonly detail: object }): SportView =>
  isReadable(summary) ? viewOfSport(summary.sport) : unknownSport;

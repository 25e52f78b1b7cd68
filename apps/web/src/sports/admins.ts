import type { AllSports, SportName, TypesByName } from '@scoreline/match';
import { badmintonAdmin } from './badminton/admin/badminton-admin.ts';
import { beachVolleyballAdmin } from './beach-volleyball/admin/beach-volleyball-admin.ts';
import { footballAdmin } from './football/admin/football-admin.ts';
import type { SportAdmin } from './sport-admin.ts';
import { tableTennisAdmin } from './table-tennis/admin/table-tennis-admin.ts';
import { tennisAdmin } from './tennis/admin/tennis-admin.ts';
import { volleyballAdmin } from './volleyball/admin/volleyball-admin.tsx';

/** What scorers and editors see of each sport. A sport of packages/match that is missing here is a type error. */
const SPORT_ADMINS: { readonly [K in SportName]: SportAdmin<TypesByName[K]> } = {
  football: footballAdmin,
  tennis: tennisAdmin,
  volleyball: volleyballAdmin,
  beachVolleyball: beachVolleyballAdmin,
  tableTennis: tableTennisAdmin,
  badminton: badmintonAdmin,
};

/** What scorers and editors see of a sport. */
export const adminOf = (sport: SportName): SportAdmin<AllSports> => SPORT_ADMINS[sport];

import type { AllSports, SportName, TypesByName } from '@scoreline/match';
import { footballAdmin } from './football/admin/football-admin.ts';
import type { SportAdmin } from './sport-admin.ts';
import { tennisAdmin } from './tennis/admin/tennis-admin.ts';

/** What scorers and editors see of each sport. A sport of packages/match that is missing here is a type error. */
const SPORT_ADMINS: { readonly [K in SportName]: SportAdmin<TypesByName[K]> } = {
  football: footballAdmin,
  tennis: tennisAdmin,
};

/** What scorers and editors see of a sport. */
export const adminOf = (sport: SportName): SportAdmin<AllSports> => SPORT_ADMINS[sport];

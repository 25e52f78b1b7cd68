import type { AllSports, SportName, TypesByName } from '@scoreline/match';
import * as badminton from './sports/badminton.ts';
import * as beachVolleyball from './sports/beach-volleyball.ts';
import * as football from './sports/football.ts';
import type { SportSchemas } from './sports/sport-schemas.ts';
import * as tableTennis from './sports/table-tennis.ts';
import * as tennis from './sports/tennis.ts';
import * as volleyball from './sports/volleyball.ts';

/** The schemas of every sport, by its name: a sport of packages/match that is missing here is a type error. */
export const sportSchemas: { readonly [K in SportName]: SportSchemas<TypesByName[K]> } = {
  football,
  tennis,
  volleyball,
  beachVolleyball,
  tableTennis,
  badminton,
};

const ALL: readonly SportSchemas<AllSports>[] = Object.values(sportSchemas);

/** One kind of schemas, of all sports as one list. What sports have in common, as the same object, is in it once. */
export const ofEverySport = <V>(pick: (schemas: SportSchemas<AllSports>) => readonly V[]): V[] => [
  ...new Set(ALL.flatMap(pick)),
];

/** One schema of each sport. */
export const oneOfEverySport = <V>(pick: (schemas: SportSchemas<AllSports>) => V): [V, ...V[]] => {
  const [first, ...others] = ALL.map(pick);
  if (first === undefined) throw new Error('There is no sport.');
  return [first, ...others];
};

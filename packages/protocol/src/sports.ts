import type { AllSports, SportName, TypesByName } from '@scoreline/match';
import * as football from './sports/football.ts';
import type { SportSchemas } from './sports/sport-schemas.ts';
import * as tennis from './sports/tennis.ts';

/** The schemas of every sport, by its name: a sport of packages/match that is missing here is a type error. */
export const sportSchemas: { readonly [K in SportName]: SportSchemas<TypesByName[K]> } = { football, tennis };

const ALL: readonly SportSchemas<AllSports>[] = Object.values(sportSchemas);

/** One kind of schemas, of all sports as one list. */
export const ofEverySport = <V>(pick: (schemas: SportSchemas<AllSports>) => readonly V[]): V[] =>
  ALL.flatMap(pick);

/** One schema of each sport. */
export const oneOfEverySport = <V>(pick: (schemas: SportSchemas<AllSports>) => V): [V, ...V[]] => {
  const [first, ...others] = ALL.map(pick);
  if (first === undefined) throw new Error('There is no sport.');
  return [first, ...others];
};

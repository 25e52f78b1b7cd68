const COUNTRY = /\s+\(([A-Z]{3})\)$/;

const bare = (name: string): string => name.replace(COUNTRY, '').trim();

/**
 * International competitions put a club's country behind its name: `Celtic FC (SCO)`. Gives the name without it, unless
 * two clubs of different countries have the same.
 */
export const withoutCountries = (names: readonly string[]): ((name: string) => string) => {
  const countries = new Map<string, Set<string>>();
  for (const name of names) {
    const country = COUNTRY.exec(name)?.[1];
    if (country === undefined) continue;
    const known = countries.get(bare(name)) ?? new Set();
    countries.set(bare(name), known.add(country));
  }
  return (name) => ((countries.get(bare(name))?.size ?? 0) > 1 ? name : bare(name));
};

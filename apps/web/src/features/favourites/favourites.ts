/** What can be starred. */
export const STARRED = ['teams', 'competitions', 'matches'] as const;
export type Starred = (typeof STARRED)[number];

/** Ids of what a fan has starred, in the order in which it was starred. Kept on their device and nowhere else. */
export type Favourites = Readonly<Record<Starred, readonly string[]>>;

export const NO_FAVOURITES: Favourites = { teams: [], competitions: [], matches: [] };

/** Where the device keeps them. */
export const FAVOURITES_KEY = 'scoreline.favourites';
/** More than anybody follows, and little enough for a style sheet that is made of them. */
export const MOST_STARRED = 200;

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** What was kept; whatever in it is no id is left out, and nothing at all is no favourites. */
export const parseFavourites = (kept: string | null): Favourites => {
  try {
    const read: unknown = JSON.parse(kept ?? '{}');
    const ids = (kind: Starred): string[] => {
      const list: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, kind) : [];
      const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);
      return Array.isArray(list) ? [...new Set(list.filter(isId))].slice(-MOST_STARRED) : [];
    };
    return { teams: ids('teams'), competitions: ids('competitions'), matches: ids('matches') };
  } catch {
    return NO_FAVOURITES;
  }
};

/** With the star set where there was none, taken off where there was one. */
export const toggled = (favourites: Favourites, kind: Starred, id: string): Favourites => {
  const ids = favourites[kind];
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-MOST_STARRED);
  return { ...favourites, [kind]: next };
};

/** Everything that is starred. */
export const idsOf = (favourites: Favourites): string[] => STARRED.flatMap((kind) => [...favourites[kind]]);

interface Sides {
  readonly id: string;
  readonly home: { readonly id: string };
  readonly away: { readonly id: string };
}

/** A match is followed when it is starred itself, or one of its sides is. */
export const isFollowed = ({ teams, matches }: Favourites, { id, home, away }: Sides): boolean =>
  matches.includes(id) || teams.includes(home.id) || teams.includes(away.id);

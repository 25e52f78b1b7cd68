/** What can be starred. */
export const FAVOURITE_KINDS = ['teams', 'competitions', 'matches'] as const;
export type FavouriteKind = (typeof FAVOURITE_KINDS)[number];

/**
 * Ids of what a fan has starred, in the order in which it was starred; competitions in the order that the fan gave them.
 * Kept on their device and nowhere else.
 */
export type Favourites = Readonly<Record<FavouriteKind, readonly string[]>>;

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
    const ids = (kind: FavouriteKind): string[] => {
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
export const toggled = (favourites: Favourites, kind: FavouriteKind, id: string): Favourites => {
  const ids = favourites[kind];
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-MOST_STARRED);
  return { ...favourites, [kind]: next };
};

/**
 * With a pinned competition one place up (-1) or down (1) among those that are `shown`: between two of them may be some
 * that are kept on the device but shown no longer.
 */
export const movedPin = (
  favourites: Favourites,
  shown: readonly string[],
  id: string,
  by: -1 | 1,
): Favourites => {
  const pinned = favourites.competitions.filter((one) => shown.includes(one));
  const place = pinned.indexOf(id);
  const passed = place === -1 ? undefined : pinned[place + by];
  if (passed === undefined) return favourites;
  const others = favourites.competitions.filter((one) => one !== id);
  return {
    ...favourites,
    competitions: others.toSpliced(others.indexOf(passed) + (by === 1 ? 1 : 0), 0, id),
  };
};

/** Pinned competitions first, in the order that the fan gave them; the others as they came. */
export const pinnedFirst = <T>(
  { competitions: pins }: Favourites,
  all: readonly T[],
  idOf: (one: T) => string,
): T[] => {
  const place = (one: T): number => {
    const pin = pins.indexOf(idOf(one));
    return pin === -1 ? pins.length : pin;
  };
  return all.toSorted((a, b) => place(a) - place(b));
};

/** Everything that is starred. */
export const idsOf = (favourites: Favourites): string[] =>
  FAVOURITE_KINDS.flatMap((kind) => [...favourites[kind]]);

interface Sides {
  readonly id: string;
  readonly home: { readonly id: string };
  readonly away: { readonly id: string };
}

/** A match is followed when it is starred itself, or one of its sides is. */
export const isFollowed = ({ teams, matches }: Favourites, { id, home, away }: Sides): boolean =>
  matches.includes(id) || teams.includes(home.id) || teams.includes(away.id);

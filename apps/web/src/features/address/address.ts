import { slugOf } from '@scoreline/protocol/names';

interface Sides {
  readonly id: string;
  readonly home: { readonly name: string };
  readonly away: { readonly name: string };
}

/** `/match/argentina-france-x1y2`: readable, and right for as long as the id is. */
export const matchPath = ({ id, home, away }: Sides): string => `/match/${slugOf(id, home.name, away.name)}`;

export const teamPath = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `/team/${slugOf(id, name)}`;

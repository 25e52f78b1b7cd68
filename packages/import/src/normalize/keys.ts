import { toKey } from '@scoreline/protocol/names';

/** `English Premier League 2025/26` → name and season; a title without a year has the season `unknown`. */
export const splitTitle = (title: string): { name: string; season: string } => {
  const found = /^(.*\S)\s+(\d{4}(?:[/-]\d{2,4})?)$/.exec(title.trim());
  return found?.[1] !== undefined && found[2] !== undefined
    ? { name: found[1], season: found[2] }
    : { name: title.trim(), season: 'unknown' };
};

export interface MatchFacts {
  readonly group?: string;
  readonly round: string;
  /** The number the organiser gave the match, if any. */
  readonly number?: number;
  readonly home: string;
  readonly away: string;
}

/**
 * A key that stays when a kick-off moves, a score comes in or another source is read: a numbered match by its
 * number (its teams may not be known yet), a group match by group and teams, any other by round and teams.
 */
export const matchKey = ({ group, round, number, home, away }: MatchFacts): string => {
  const where = toKey(group ?? round);
  return number === undefined ? `${where}-${toKey(home)}-${toKey(away)}` : `${where}-${number}`;
};

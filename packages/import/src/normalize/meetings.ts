import type { FootballMatch } from '../matchday/football.ts';
import { SourceError } from '../source-error.ts';

interface Known {
  readonly place: string;
  match: FootballMatch;
  /** How many there are of this key. */
  count: number;
}

const dayOf = ({ kickoffAt }: FootballMatch): string => kickoffAt.slice(0, 10);
const sidesOf = ({ home, away }: FootballMatch): string => `${home} ${away}`;

/** A cup match that ended level, and that no kicks decided. */
const isToBeReplayed = ({ rules, result }: FootballMatch): boolean => {
  const [home, away] = result?.extraTime ?? result?.fullTime ?? [];
  return rules?.extraTime === true && result?.shootOut === undefined && home !== undefined && home === away;
};

/**
 * Tells apart matches of one round between the same sides. Those of teams that nobody knows yet are as many as a file
 * has. One on another day is the same where the first was put off, and another match where it was played: a replay of a
 * cup match that ended level. The same day again is a mistake, and costs the second.
 */
export const tellMeetingsApart = (file: string, note: (text: string) => void) => {
  const known = new Map<string, Known>();
  const moved = new Set<FootballMatch>();
  return {
    /** The match with a key of its own. Throws a {@link SourceError} for one that is there already. */
    enter: (
      place: string,
      match: FootballMatch,
      { isUndecided }: { readonly isUndecided: boolean },
    ): FootballMatch => {
      const before = known.get(match.key);
      if (before === undefined) {
        known.set(match.key, { place, match, count: 1 });
        return match;
      }
      const isSame = sidesOf(before.match) === sidesOf(match) || isUndecided;
      if (!isUndecided && (!isSame || dayOf(before.match) === dayOf(match)))
        throw new SourceError(
          file,
          place,
          `This is the match of ${before.place} again.`,
          'Keep one of the two.',
        );
      if (!isUndecided && ['postponed', 'cancelled'].includes(before.match.status)) {
        note(`${before.place}: put off. It is the match of ${place}.`);
        moved.add(before.match);
        before.match = match;
        return match;
      }
      before.count += 1;
      if (!isUndecided)
        note(`${place}: the sides of ${before.place} meet again. It was taken as another match.`);
      const round = !isUndecided && isToBeReplayed(before.match) ? { round: `${match.round}, replay` } : {};
      before.match = match;
      return { ...match, ...round, key: `${match.key}-${before.count}` };
    },
    /** Of matches those that were not put off to another one of the file. */
    withoutMoved: (matches: readonly FootballMatch[]): FootballMatch[] =>
      matches.filter((match) => !moved.has(match)),
  };
};

import type { Crowd } from '../fans/crowd.ts';
import { matchesOf } from '../fans/crowd.ts';
import { groupBy } from '../group.ts';
import type { Played } from '../play/scorers.ts';
import type { Seat } from './honest.ts';

/** What each fan saw of each match they follow. */
export const seatsOf = (crowd: Crowd, matches: readonly Played[], end: number): Seat[] => {
  const shown = groupBy(crowd.shown, ({ fan, matchId }) => `${fan} ${matchId}`);
  const claimed = groupBy(crowd.claimed, ({ fan }) => fan);
  const times = new Map(matches.map(({ id, acknowledgedAt }) => [id, acknowledgedAt]));
  return crowd.groups.flatMap(({ fans, suspensions }) =>
    fans.flatMap((fan) =>
      matchesOf(fan, matches).map((matchId) => ({
        fan: fan.id,
        matchId,
        shown: shown.get(`${fan.id} ${matchId}`) ?? [],
        claimed: claimed.get(fan.id) ?? [],
        acknowledgedAt: times.get(matchId) ?? [],
        suspended: suspensions,
        end,
      })),
    ),
  );
};

/** Times that a page showed an older revision than before. */
export const backwards = ({ fan, matchId, shown }: Seat): string[] => {
  let newest = 0;
  return shown.flatMap(({ revision }) => {
    const isOlder = revision < newest;
    newest = Math.max(newest, revision);
    return isOlder ? [`fan ${fan}, match ${matchId}: ${revision} after ${newest}`] : [];
  });
};

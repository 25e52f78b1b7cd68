import { type Crowd, matchesOf, SLOW } from '../fans/crowd.ts';
import { groupBy } from '../group.ts';
import type { Played } from '../play/scorers.ts';
import { type Stall, stalledBetween } from '../stalls.ts';
import type { Seat } from './honest.ts';

/** A seat, and what is to be allowed for when it is asked how long something took. */
export interface TimedSeat extends Seat {
  readonly group: string;
  /** What coming back takes on this page's network, however quick both ends are: milliseconds. */
  readonly networkMs: number;
  /** For how much of a span the page's process or the network between could not do anything: milliseconds. */
  stalled(from: number, to: number): number;
}

/** To connect, to subscribe, to read. */
const ROUND_TRIPS = 3;

interface Seen {
  readonly crowd: Crowd;
  readonly matches: readonly Played[];
  /** Of the process that carries everything. */
  readonly stalls: readonly Stall[];
  /** Size of the answers that a page reads to come back, by match. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly end: number;
}

/** What each fan saw of each match they follow. */
export const seatsOf = ({ crowd, matches, stalls, bytes, end }: Seen): TimedSeat[] => {
  const shown = groupBy(crowd.shown, ({ fan, matchId }) => `${fan} ${matchId}`);
  const claimed = groupBy(crowd.claimed, ({ fan }) => fan);
  const times = new Map(matches.map(({ id, acknowledgedAt }) => [id, acknowledgedAt]));
  return crowd.groups.flatMap((group) =>
    group.fans.flatMap((fan) => {
      const watched = matchesOf(fan, matches);
      const size = watched.reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0);
      const networkMs = fan.isSlow
        ? ROUND_TRIPS * 2 * SLOW.delayMs + (size / SLOW.bytesPerSecond) * 1_000
        : 0;
      return watched.map((matchId) => ({
        fan: fan.id,
        matchId,
        group: group.name,
        shown: shown.get(`${fan.id} ${matchId}`) ?? [],
        claimed: claimed.get(fan.id) ?? [],
        acknowledgedAt: times.get(matchId) ?? [],
        suspended: group.suspensions,
        end,
        networkMs,
        stalled: (from: number, to: number) =>
          stalledBetween(stalls, from, to) + stalledBetween(group.stalls, from, to),
      }));
    }),
  );
};

/** When the page first showed this revision, or a newer one. */
export const shownAt = ({ shown }: Pick<Seat, 'shown'>, revision: number): number | undefined =>
  shown.find((one) => one.revision >= revision)?.at;

/** A span without what the page's network takes and without what the machine stood still: milliseconds. */
export const netOf = ({ networkMs, stalled }: TimedSeat, from: number, to: number): number =>
  to - from - networkMs - stalled(from, to);

/** The newest revision that was acknowledged by then. */
export const newestAt = ({ acknowledgedAt }: Pick<Seat, 'acknowledgedAt'>, at: number): number =>
  acknowledgedAt.findLastIndex((one) => one <= at) + 1;

/** Times that a page showed an older revision than before. */
export const backwards = ({ fan, matchId, shown }: Seat): string[] => {
  let newest = 0;
  return shown.flatMap(({ revision }) => {
    const isOlder = revision < newest;
    newest = Math.max(newest, revision);
    return isOlder ? [`fan ${fan}, match ${matchId}: ${revision} after ${newest}`] : [];
  });
};

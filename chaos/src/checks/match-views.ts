import { delayBetween, type EventLoopDelay } from '../event-loop-delay.ts';
import { type Crowd, matchesOf, SLOW_LINK } from '../fans/crowd.ts';
import type { ShownRecord } from '../fans/messages.ts';
import { groupBy } from '../group-by.ts';
import type { ScoredMatch } from '../play/scorers.ts';
import type { MatchView } from './staleness.ts';

/** A view, and the delays that are subtracted from how long something took. */
export interface TimedView extends MatchView {
  readonly group: string;
  /** The time that reconnecting takes on this page's network alone, in milliseconds. */
  readonly networkMs: number;
  /** How much of a span the event loop of the page's process or of the proxies was blocked, in milliseconds. */
  delayedMs(from: number, to: number): number;
}

/** Connect, subscribe, read. */
const ROUND_TRIPS = 3;

interface CrowdRecord {
  readonly crowd: Crowd;
  readonly matches: readonly ScoredMatch[];
  /** Of the process that runs the proxies. */
  readonly delays: readonly EventLoopDelay[];
  /** Bytes of the snapshot that a page reads to recover, by match. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly end: number;
}

/**
 * What each fan saw of each match that they follow.
 * @param isWhole a revision counts as shown only once this is so
 */
export const toMatchViews = (
  { crowd, matches, delays, bytes, end }: CrowdRecord,
  isWhole: (one: ShownRecord) => boolean = () => true,
): TimedView[] => {
  const shown = groupBy(crowd.shown, ({ fan, matchId }) => `${fan} ${matchId}`);
  const claims = groupBy(crowd.claims, ({ fan }) => fan);
  const times = new Map(matches.map(({ id, acknowledgedAt }) => [id, acknowledgedAt]));
  return crowd.groups.flatMap((group) =>
    group.fans.flatMap((fan) => {
      const watched = matchesOf(fan, matches);
      const size = watched.reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0);
      const networkMs = fan.isSlow
        ? ROUND_TRIPS * 2 * SLOW_LINK.delayMs + (size / SLOW_LINK.bytesPerSecond) * 1_000
        : 0;
      return watched.map((matchId) => ({
        fan: fan.id,
        matchId,
        group: group.name,
        shown: wholeRevisions(shown.get(`${fan.id} ${matchId}`) ?? [], isWhole),
        claims: claims.get(fan.id) ?? [],
        acknowledgedAt: times.get(matchId) ?? [],
        suspended: group.suspensions,
        end,
        networkMs,
        delayedMs: (from: number, to: number) =>
          delayBetween(delays, from, to) + delayBetween(group.delays, from, to),
      }));
    }),
  );
};

const wholeRevisions = (shown: readonly ShownRecord[], isWhole: (one: ShownRecord) => boolean) => {
  let revision = 0;
  return shown.map((one) => {
    if (isWhole(one)) revision = one.revision;
    return { at: one.at, revision };
  });
};

/** When the page first showed this revision, or a newer one. */
export const shownAt = ({ shown }: Pick<MatchView, 'shown'>, revision: number): number | undefined =>
  shown.find((one) => one.revision >= revision)?.at;

/** A span without the time of the page's network and of blocked event loops, in milliseconds. */
export const adjustedMs = ({ networkMs, delayedMs }: TimedView, from: number, to: number): number =>
  to - from - networkMs - delayedMs(from, to);

/** The newest revision that was acknowledged by then. */
export const newestAcknowledgedAt = (
  { acknowledgedAt }: Pick<MatchView, 'acknowledgedAt'>,
  at: number,
): number => acknowledgedAt.findLastIndex((one) => one <= at) + 1;

/** Each time that a page showed an older revision than before. */
export const findBackwardSteps = ({ fan, matchId, shown }: MatchView): string[] => {
  let newest = 0;
  return shown.flatMap(({ revision }) => {
    const isOlder = revision < newest;
    newest = Math.max(newest, revision);
    return isOlder ? [`fan ${fan}, match ${matchId}: ${revision} after ${newest}`] : [];
  });
};

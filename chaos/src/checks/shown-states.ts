import { digest } from '../digest.ts';
import type { FinalView, ShownRecord } from '../fans/messages.ts';
import { groupBy } from '../group-by.ts';
import type { MatchApi } from '../play/match-api.ts';

const CONCURRENCY = 4;

const forEachConcurrently = async <T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
};

export interface ShownStates {
  /** What was shown and differs from what the API says about that revision. */
  readonly nonexistent: readonly string[];
  /** The incidents and line-ups are all there, or the page does not show any. */
  isWhole(one: ShownRecord): boolean;
}

/** Compares everything that was shown with what the API says about its revision. */
export const compareWithApi = async (
  api: Pick<MatchApi, 'stateAt'>,
  shown: readonly ShownRecord[],
): Promise<ShownStates> => {
  const different = new Map(shown.map((one) => [`${keyOf(one)} ${one.digest}`, one]));
  const nonexistent: string[] = [];
  const details = new Map<string, string>();
  await forEachConcurrently([...groupBy(different.values(), keyOf)], async ([key, all]) => {
    const [first] = all;
    if (first === undefined) return;
    const { matchId, revision } = first;
    const truth = await api.stateAt(matchId, revision).then(
      ({ summary, incidents, lineups }) => {
        details.set(key, digest({ incidents, lineups }));
        return digest(summary);
      },
      (error: unknown) => String(error),
    );
    for (const one of all)
      if (one.digest !== truth)
        nonexistent.push(`fan ${one.fan}, match ${matchId}, revision ${revision}: ${truth}`);
  });
  return {
    nonexistent,
    isWhole: (one) => one.details === null || one.details === details.get(keyOf(one)),
  };
};

const keyOf = ({ matchId, revision }: ShownRecord) => `${matchId} ${revision}`;

/** Pages that at the end differ from the API. */
export const findDifferences = async (api: MatchApi, finals: readonly FinalView[]): Promise<string[]> => {
  const wrong: string[] = [];
  const byMatch = groupBy(finals, ({ matchId }) => matchId);
  await forEachConcurrently([...byMatch.keys()], async (matchId) => {
    const { revision, summary, incidents, lineups } = await api.snapshotOf(matchId);
    const details = digest({ incidents, lineups });
    for (const final of byMatch.get(matchId) ?? []) {
      const isSame =
        final.revision === revision &&
        final.summary === digest(summary) &&
        (final.details === null || final.details === details);
      if (!isSame)
        wrong.push(
          `fan ${final.fan}, match ${matchId}: ${final.revision} of ${revision}${final.summary === digest(summary) ? ', incidents differ' : ''}`,
        );
    }
  });
  return wrong;
};

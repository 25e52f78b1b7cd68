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

/** What was shown and differs from what the API says about that revision. */
export const findNonexistentStates = async (
  api: Pick<MatchApi, 'summaryAt'>,
  shown: readonly ShownRecord[],
): Promise<string[]> => {
  const different = new Map(shown.map((one) => [`${one.matchId} ${one.revision} ${one.digest}`, one]));
  const byState = groupBy(different.values(), ({ matchId, revision }) => `${matchId} ${revision}`);
  const wrong: string[] = [];
  await forEachConcurrently([...byState.values()], async (all) => {
    const [first] = all;
    if (first === undefined) return;
    const { matchId, revision } = first;
    const truth = await api.summaryAt(matchId, revision).then(digest, (error: unknown) => String(error));
    for (const one of all)
      if (one.digest !== truth)
        wrong.push(`fan ${one.fan}, match ${matchId}, revision ${revision}: ${truth}`);
  });
  return wrong;
};

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

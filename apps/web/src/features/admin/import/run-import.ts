import {
  enter,
  type MatchPreview,
  type Plan,
  previewPlan,
  Refused,
  type Report,
  reportOf,
  several,
} from '@scoreline/import';
import {
  importRecord,
  lookAnswer,
  type Team,
  teamsFound,
  type UndoAnswer,
  undoAnswer,
} from '@scoreline/protocol';
import { toKey } from '@scoreline/protocol/names';
import { type ApiResult, errorText, requestApi } from '../../../api/request.ts';
import { ImportStopped, scoresClient } from './scores-client.ts';

const AT_ONCE = 4;

const answered = <T>(answer: ApiResult<T>): T => {
  if (answer.kind === 'done') return answer.value;
  throw new ImportStopped(errorText(answer));
};

const refsOf = ({ matches }: Plan): string[] => matches.flatMap(({ wanted }) => wanted.ref ?? []);

/** What an import would do now. Throws {@link ImportStopped}. */
export const previewImport = async (plan: Plan): Promise<readonly MatchPreview[]> => {
  const body = { matches: refsOf(plan) };
  const { matches } = answered(
    await requestApi({ method: 'POST', path: '/v1/imports/look', body }, lookAnswer),
  );
  const ids = new Map(matches.map(({ ref, id }) => [ref, id]));
  return previewPlan(scoresClient, plan, (ref) => ids.get(ref));
};

/** Teams that are there under the names of a list, by the keys of their names. Throws {@link ImportStopped}. */
export const knownTeams = async (names: readonly string[]): Promise<ReadonlyMap<string, Team>> => {
  const found = await several(names, AT_ONCE, async (name) => {
    const path = `/v1/teams?q=${encodeURIComponent(name)}`;
    const { teams } = answered(await requestApi({ method: 'GET', path }, teamsFound));
    return teams.find((team) => toKey(team.name) === toKey(name));
  });
  return new Map(found.flatMap((team) => (team === undefined ? [] : [[toKey(team.name), team] as const])));
};

export interface ImportResult extends Report {
  readonly importId: string;
  readonly competitionId: string;
}

type Watch = (done: { readonly matches: number; readonly commands: number }) => void;

/** Enters a plan as one import that can be undone. Throws {@link ImportStopped} or `Refused`; tried again, it goes on. */
export const runImport = async (plan: Plan, onProgress: Watch): Promise<ImportResult> => {
  const startedAt = performance.now();
  const body = { file: plan.file.slice(0, 200), matches: refsOf(plan) };
  const { id } = answered(await requestApi({ method: 'POST', path: '/v1/imports', body }, importRecord));
  const result = await enter(scoresClient, plan, {
    onProgress: (done) => onProgress({ ...done }),
    now: Date.now,
    importId: id,
  });
  answered(await requestApi({ method: 'POST', path: `/v1/imports/${id}/finish` }, importRecord));
  const report = reportOf(result, window.location.origin, (performance.now() - startedAt) / 1000);
  return { ...report, importId: id, competitionId: result.competition.id };
};

/** Undoes an import, some matches a request. Throws {@link ImportStopped}; tried again, it goes on. */
export const undoImport = async (
  importId: string,
  onProgress: (matches: number) => void,
): Promise<Omit<UndoAnswer, 'next'>> => {
  const sum = { archived: 0, voided: 0, kept: [] as UndoAnswer['kept'] };
  let after: string | null = '';
  while (after !== null) {
    const body = after === '' ? {} : { after };
    const answer: UndoAnswer = answered(
      await requestApi({ method: 'POST', path: `/v1/imports/${importId}/undo`, body }, undoAnswer),
    );
    sum.archived += answer.archived;
    sum.voided += answer.voided;
    sum.kept.push(...answer.kept);
    onProgress(sum.archived);
    after = answer.next;
  }
  return sum;
};

/** What to tell whoever waits, or null for a fault of our own. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof ImportStopped || error instanceof Refused ? error.message : null;

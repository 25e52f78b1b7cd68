import { basename } from 'node:path';
import { enter, type ImportResult, planImport, type Report, reportOf } from '@scoreline/import';
import type { ScoresApi } from '../instance/scores-api.ts';
import type { Progress } from './progress.ts';
import { readFile } from './read-file.ts';

/** Imports one file. Throws a `SourceError`, and has asked for nothing, where nothing of the file can be read. */
export const runImport = async (
  api: ScoresApi,
  { path, zone }: { readonly path: string; readonly zone?: string | undefined },
  progressOf: (matches: number) => Progress,
): Promise<Report & { readonly result: ImportResult }> => {
  const plan = planImport(basename(path), readFile(path, zone));
  await api.greet();
  const startedAt = performance.now();
  const progress = progressOf(plan.matches.length);
  try {
    const result = await enter(api, plan, { onProgress: progress.show, now: Date.now });
    const seconds = (performance.now() - startedAt) / 1000;
    return { ...reportOf(result, api.url, seconds), result };
  } finally {
    progress.end();
  }
};

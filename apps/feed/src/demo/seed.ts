import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Demo } from '../demo.ts';
import { enter } from '../import/enter.ts';
import { planImport } from '../import/plan.ts';
import type { ScoresApi } from '../instance/scores-api.ts';
import { readMatchday } from '../matchday.ts';

/** Enters the demo's matches where they are not there yet. Gives the ids of those that are played again. */
export const seed = async (
  api: ScoresApi,
  folder: string,
  { files, replays }: Demo,
): Promise<ReadonlyMap<Demo['replays'][number], string>> => {
  const ids = new Map<Demo['replays'][number], string>();
  for (const file of files) {
    const matchday = readMatchday(file, readFileSync(join(folder, file), 'utf8'));
    const { matches } = await enter(api, planImport(file, matchday), {
      onProgress: () => {},
      now: Date.now,
    });
    for (const replay of replays.filter(({ competition }) => competition === matchday.competition.key)) {
      const match = matches.find(({ plan }) => plan.source.key === replay.match);
      if (match !== undefined) ids.set(replay, match.snapshot.match.id);
    }
  }
  return ids;
};

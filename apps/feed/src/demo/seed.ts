import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entered, enter, type MatchPlan, type Plan, planImport, readMatchday } from '@scoreline/import';
import type { Demo } from '../demo.ts';
import type { ScoresApi } from '../instance/scores-api.ts';

type Replay = Demo['replays'][number];

/** A file of the demo, with those of its matches that are played again. */
interface Sown {
  readonly plan: Plan;
  readonly replayed: ReadonlyMap<MatchPlan, Replay>;
}

const sow = (folder: string, { files, replays }: Demo): Sown[] =>
  files.map((file) => {
    const matchday = readMatchday(file, readFileSync(join(folder, file), 'utf8'));
    const plan = planImport(file, matchday);
    const here = replays.filter(({ competition }) => competition === matchday.competition.key);
    const replayed = plan.matches.flatMap((match) => {
      const replay = here.find((one) => one.match === match.source.key);
      return replay === undefined ? [] : [[match, replay] as const];
    });
    return { plan, replayed: new Map(replayed) };
  });

const enterSome = async (api: ScoresApi, plan: Plan, isMeant: (match: MatchPlan) => boolean) => {
  const some = { ...plan, matches: plan.matches.filter(isMeant) };
  return (await enter(api, some, { onProgress: () => {}, now: Date.now })).matches;
};

/**
 * Enters the demo's matches where they are not there yet: first those that are played again, whose ids it gives, so
 * that something moves within seconds; `rest` enters the others.
 */
export const seed = async (
  api: ScoresApi,
  folder: string,
  demo: Demo,
): Promise<{ readonly ids: ReadonlyMap<Replay, string>; readonly rest: () => Promise<void> }> => {
  const sown = sow(folder, demo);
  const ids = new Map<Replay, string>();
  const note = (replayed: Sown['replayed'], { plan, snapshot }: Entered) => {
    const replay = replayed.get(plan);
    if (replay !== undefined) ids.set(replay, snapshot.match.id);
  };
  for (const { plan, replayed } of sown)
    for (const entered of await enterSome(api, plan, (match) => replayed.has(match))) note(replayed, entered);
  return {
    ids,
    rest: async () => {
      for (const { plan, replayed } of sown) await enterSome(api, plan, (match) => !replayed.has(match));
    },
  };
};

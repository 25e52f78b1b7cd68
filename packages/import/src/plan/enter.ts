import type { Competition } from '@scoreline/protocol';
import type { Scores } from '../scores.ts';
import { type Entered, enterMatch } from './enter-match.ts';
import type { Plan } from './plan.ts';
import { several } from './several.ts';

/** Matches posted at the same time; each by itself in order. */
const AT_ONCE = 4;

export interface Watcher {
  /** After every command that was accepted, and every match that is done. */
  readonly onProgress: (done: { readonly matches: number; readonly commands: number }) => void;
  readonly now: () => number;
  /** The import that all of it belongs to, where it may be undone as one. */
  readonly importId?: string;
}

export interface ImportResult {
  readonly plan: Plan;
  readonly competition: Competition;
  readonly matches: readonly Entered[];
}

/** Enters a whole plan. What is there already is left as it is, so that it may be run again at any time. */
export const enter = async (api: Scores, plan: Plan, watcher: Watcher): Promise<ImportResult> => {
  const { importId } = watcher;
  const stamp = importId === undefined ? {} : { importId };
  const competition =
    'id' in plan.competition
      ? plan.competition
      : await api.enterCompetition({ ...plan.competition, ...stamp });
  const wanted = [...plan.teams];
  const made = await several(wanted, AT_ONCE, async ([, team]) =>
    'id' in team ? team : api.enterTeam({ ...team, ...stamp }),
  );
  const ids = new Map(wanted.map(([key], index) => [key, made[index]?.id ?? '']));
  const done = { matches: 0, commands: 0 };
  const matches = await several(plan.matches, AT_ONCE, async (match) => {
    const { home, away } = match.source;
    const place = {
      competitionId: competition.id,
      homeId: ids.get(home) ?? '',
      awayId: ids.get(away) ?? '',
    };
    const entered = await enterMatch(api, match, { ...place, ...stamp }, watcher.now, () => {
      done.commands += 1;
      watcher.onProgress(done);
    });
    done.matches += 1;
    watcher.onProgress(done);
    return entered;
  });
  return { plan, competition, matches };
};

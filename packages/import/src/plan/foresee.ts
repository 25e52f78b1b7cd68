import { summarize } from '@scoreline/match';
import type { Scores } from '../scores.ts';
import { compare, type Difference } from './compare.ts';
import { look } from './enter-match.ts';
import type { MatchPlan, Plan } from './plan.ts';
import { reconcile } from './reconcile.ts';
import { several } from './several.ts';

/** What an import will do with a match. `left`: somebody else has recorded what happened in it. */
export type Fate = 'new' | 'changed' | 'unchanged' | 'left';

export interface Foreseen {
  readonly plan: MatchPlan;
  readonly fate: Fate;
  /** Commands that will be posted. */
  readonly commands: number;
  readonly differences: readonly Difference[];
}

/** Matches looked at at the same time. */
const AT_ONCE = 4;

/** What entering a plan would do now. `idOf` gives the id of a match that is there under a ref. Changes nothing. */
export const foresee = (
  api: Pick<Scores, 'readLog' | 'readMatch'>,
  { matches }: Plan,
  idOf: (ref: string) => string | undefined,
): Promise<Foreseen[]> =>
  several(matches, AT_ONCE, async (plan): Promise<Foreseen> => {
    const id = idOf(plan.wanted.ref ?? '');
    if (id === undefined) {
      const snapshot = { summary: summarize(plan.state) };
      const differences = compare({ plan, snapshot, refused: null });
      return { plan, fate: 'new', commands: plan.steps.length, differences };
    }
    const toDo = reconcile(plan, await look(api, id));
    if (toDo.kind === 'post' && toDo.steps.length > 0)
      return { plan, fate: 'changed', commands: toDo.steps.length, differences: [] };
    const differences = compare({ plan, snapshot: await api.readMatch(id), refused: null });
    return { plan, fate: toDo.kind === 'leave' ? 'left' : 'unchanged', commands: 0, differences };
  });

import { summarize } from '@scoreline/match';
import type { Scores } from '../scores.ts';
import { compare, type Difference } from './compare.ts';
import { look } from './enter-match.ts';
import type { MatchPlan, Plan } from './plan.ts';
import { reconcile } from './reconcile.ts';
import { several } from './several.ts';

/** What an import will do with a match. `left`: somebody else has recorded what happened in it. */
export type ImportEffect = 'new' | 'changed' | 'unchanged' | 'left';

export interface MatchPreview {
  readonly plan: MatchPlan;
  readonly effect: ImportEffect;
  /** Commands that will be posted. */
  readonly commands: number;
  readonly differences: readonly Difference[];
}

/** Matches looked at at the same time. */
const AT_ONCE = 4;

/** What entering a plan would do now. `idOf` gives the id of a match that is there under a ref. Changes nothing. */
export const previewPlan = (
  api: Pick<Scores, 'readLog' | 'readMatch'>,
  { matches }: Plan,
  idOf: (ref: string) => string | undefined,
): Promise<MatchPreview[]> =>
  several(matches, AT_ONCE, async (plan): Promise<MatchPreview> => {
    const id = idOf(plan.wanted.ref ?? '');
    if (id === undefined) {
      const snapshot = { summary: summarize(plan.state) };
      const differences = compare({ plan, snapshot, refused: null, movedTo: null });
      return { plan, effect: 'new', commands: plan.steps.length, differences };
    }
    const toDo = reconcile(plan, await look(api, id));
    if (toDo.kind === 'post' && toDo.steps.length > 0)
      return { plan, effect: 'changed', commands: toDo.steps.length, differences: [] };
    const movedTo = toDo.kind === 'post' ? (toDo.conflict ?? null) : null;
    const differences = compare({ plan, snapshot: await api.readMatch(id), refused: null, movedTo });
    return { plan, effect: toDo.kind === 'leave' ? 'left' : 'unchanged', commands: 0, differences };
  });

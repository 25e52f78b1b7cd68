import { correctionOf } from './correct.ts';
import { commandIds } from './identity.ts';
import type { MatchPlan } from './plan.ts';
import type { Step } from './step.ts';
import type { StoredMatch } from './stored-match.ts';

/**
 * What there is to do: `steps` are to be posted (none when all is there), or somebody else has recorded what
 * happened in the match, so that it is left alone.
 */
export type ToDo =
  | {
      readonly kind: 'post';
      readonly steps: readonly Step[];
      readonly isResumed: boolean;
      /** An earlier version of the file entered something else. */
      readonly isCorrected?: true;
      /** The kick-off that somebody has given the match, and that the file would change. */
      readonly conflict?: number;
    }
  | { readonly kind: 'leave'; readonly isOurs?: true };

/** Events that leave a match as unplayed as it was. */
const BEFORE_PLAY = ['KickoffMoved', 'MatchDelayed', 'MatchPostponed', 'MatchCancelled', 'LineupSet'];

const IMPORT = 'import';

/**
 * A new kick-off, when the file has another than it had when it was last read. What somebody has changed since then
 * is not taken back: where both have moved it, the file's is left for somebody to decide.
 */
const moveOf = (
  { source, wanted }: MatchPlan,
  known: StoredMatch,
  said: ReadonlySet<string>,
): { readonly steps: readonly Step[]; readonly conflict?: number } => {
  if (source.status === 'postponed' || source.status === 'cancelled') return { steps: [] };
  const { kickoffAt, ref = '' } = wanted;
  const moves = known.entries.flatMap(({ commandId, event }) =>
    event.type === 'KickoffMoved'
      ? [{ kickoffAt: event.kickoffAt, isOurs: commandId.startsWith(`${IMPORT}-`) }]
      : [],
  );
  const lastRead = moves.findLast(({ isOurs }) => isOurs)?.kickoffAt ?? known.firstKickoffAt;
  if (kickoffAt === lastRead || kickoffAt === known.kickoffAt) return { steps: [] };
  if (moves.at(-1)?.isOurs === false && known.status !== 'postponed')
    return { steps: [], conflict: known.kickoffAt };
  const command = { type: 'moveKickoff', kickoffAt } as const;
  const idOf = commandIds(IMPORT, ref);
  // It may have been moved there before, and back.
  let id = idOf(command);
  while (said.has(id)) id = idOf(command);
  return { steps: [{ id, at: kickoffAt, command }] };
};

/** Compares what a file says with what the instance has. */
export const reconcile = (plan: MatchPlan, known: StoredMatch): ToDo => {
  const said = new Set(known.entries.map(({ commandId }) => commandId));
  const missing = plan.steps.filter(({ id }) => !said.has(id));
  const played = known.entries.filter(({ event }) => !BEFORE_PLAY.includes(event.type));
  if (played.length === 0) {
    const { steps, conflict } = moveOf(plan, known, said);
    return {
      kind: 'post',
      steps: [...steps, ...missing],
      isResumed: false,
      ...(conflict === undefined ? {} : { conflict }),
    };
  }
  const isOurs = played.every(
    ({ commandId, event }) => commandId.startsWith(`${IMPORT}-`) || event.type === 'NoteAdded',
  );
  const wanted = new Set(plan.steps.map(({ id }) => id));
  const isAsRead = played.every(({ commandId }) => wanted.has(commandId));
  if (missing.length === 0 && (isAsRead || !isOurs)) return { kind: 'post', steps: [], isResumed: false };
  if (!isOurs) return { kind: 'leave' };
  const isOver = known.status === 'final' || known.status === 'ended';
  const correction = isOver ? correctionOf(plan, known) : null;
  if (correction !== null) return { kind: 'post', steps: correction, isResumed: false, isCorrected: true };
  // Entered whole by an earlier version of the file, from which this one differs too much.
  if (isOver && !isAsRead) return { kind: 'leave', isOurs: true };
  return { kind: 'post', steps: missing, isResumed: missing.length > 0 };
};

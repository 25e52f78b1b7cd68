import type { Status } from '@scoreline/match';
import type { LogPage } from '@scoreline/protocol';
import { commandIds } from './identity.ts';
import type { MatchPlan } from './plan.ts';
import type { Step } from './step.ts';

/** A match as the instance has it. */
export interface StoredMatch {
  readonly status: Status;
  /** Epoch milliseconds; `firstKickoffAt` is the one it was made with. */
  readonly kickoffAt: number;
  readonly firstKickoffAt: number;
  readonly entries: LogPage['entries'];
}

/**
 * What there is to do: `steps` are to be posted (none when all is there), or somebody else has recorded what
 * happened in the match, so that it is left alone.
 */
export type ToDo =
  | { readonly kind: 'post'; readonly steps: readonly Step[]; readonly isResumed: boolean }
  | { readonly kind: 'leave' };

/** Events that leave a match as unplayed as it was. */
const BEFORE_PLAY = ['KickoffMoved', 'MatchDelayed', 'MatchPostponed', 'MatchCancelled', 'LineupSet'];

/** A new kick-off, when the file has one that it had not before; an editor's own change is not taken back. */
const moveOf = ({ source, wanted }: MatchPlan, known: StoredMatch, said: ReadonlySet<string>): Step[] => {
  if (source.status === 'postponed' || source.status === 'cancelled') return [];
  const { kickoffAt, ref = '' } = wanted;
  const command = { type: 'moveKickoff', kickoffAt } as const;
  const id = commandIds('import', ref)(command);
  const isNew = kickoffAt !== known.kickoffAt && kickoffAt !== known.firstKickoffAt;
  const isDue = isNew || known.status === 'postponed';
  return isDue && !said.has(id) ? [{ id, at: kickoffAt, command }] : [];
};

/** Compares what a file says with what the instance has. */
export const reconcile = (plan: MatchPlan, known: StoredMatch): ToDo => {
  const said = new Set(known.entries.map(({ commandId }) => commandId));
  const missing = plan.steps.filter(({ id }) => !said.has(id));
  const played = known.entries.filter(({ event }) => !BEFORE_PLAY.includes(event.type));
  if (played.length === 0)
    return { kind: 'post', steps: [...moveOf(plan, known, said), ...missing], isResumed: false };
  if (missing.length === 0) return { kind: 'post', steps: [], isResumed: false };
  const ours = new Set(plan.steps.map(({ id }) => id));
  const isOurs = played.every(({ commandId }) => ours.has(commandId));
  return isOurs ? { kind: 'post', steps: missing, isResumed: true } : { kind: 'leave' };
};

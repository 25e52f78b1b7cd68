import type { Snapshot } from '@scoreline/protocol';
import { Refused } from '../refused.ts';
import type { Scores } from '../scores.ts';
import type { MatchPlan } from './plan.ts';
import { reconcile } from './reconcile.ts';
import type { StoredMatch } from './stored-match.ts';

/** What became of a match of the file. */
export interface Entered {
  readonly plan: MatchPlan;
  /** As the instance has it now. */
  readonly snapshot: Snapshot;
  /** Commands that were accepted now. */
  readonly posted: number;
  readonly became: 'entered' | 'resumed' | 'corrected' | 'known' | 'left';
  /** Why a command was not taken. */
  readonly refused: string | null;
  /** The kick-off that somebody has given it, where the file has a new one: which is right is for somebody to say. */
  readonly movedTo: number | null;
}

/** Ids of what a match belongs to. */
export interface Place {
  readonly competitionId: string;
  readonly homeId: string;
  readonly awayId: string;
  readonly importId?: string;
}

/** A match as the instance has it. */
export const look = async (api: Pick<Scores, 'readLog' | 'readMatch'>, id: string): Promise<StoredMatch> => {
  const [{ entries }, { match, summary }] = await Promise.all([api.readLog(id), api.readMatch(id)]);
  const { status, kickoffAt } = summary;
  return { status, kickoffAt, firstKickoffAt: match.scheduledAt, entries };
};

/** Makes a match and posts what happened in it, one command after the other; or what is missing of it. */
export const enterMatch = async (
  api: Scores,
  plan: MatchPlan,
  place: Place,
  now: () => number,
  onPosted: () => void,
): Promise<Entered> => {
  const { match, isNew } = await api.enterMatch({ ...plan.wanted, ...place });
  const { kickoffAt } = plan.wanted;
  const known: StoredMatch = isNew
    ? { status: 'scheduled', kickoffAt, firstKickoffAt: kickoffAt, entries: [] }
    : await look(api, match.id);
  const stamp = place.importId === undefined ? {} : { importId: place.importId };
  const toDo = reconcile(plan, known);
  const steps = toDo.kind === 'leave' ? [] : toDo.steps;
  let revision = known.entries.length;
  let posted = 0;
  let refused: string | null = null;
  for (const { id, at, command } of steps) {
    try {
      // A kick-off whose zone a source leaves out may seem to lie ahead; what has happened does not.
      const request = { commandId: id, at: Math.min(at, now()), command };
      const answer = await api.post(match.id, { ...request, ...stamp });
      revision = Math.max(revision, answer.revision);
      posted += 1;
      onPosted();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error.message;
      break;
    }
  }
  const became =
    toDo.kind === 'leave'
      ? 'left'
      : toDo.isCorrected
        ? 'corrected'
        : toDo.isResumed
          ? 'resumed'
          : isNew || steps.length > 0
            ? 'entered'
            : 'known';
  const movedTo = toDo.kind === 'post' ? (toDo.conflict ?? null) : null;
  const snapshot = await api.readMatch(match.id, revision);
  return { plan, snapshot, posted, became, refused, movedTo };
};

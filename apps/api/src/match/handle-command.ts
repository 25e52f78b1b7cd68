import { createKeyedQueue } from '@scoreline/async/keyed-queue';
import { commutes, decide, evolve, type Refusal, repeatOf } from '@scoreline/match';
import type { CommandAnswer, CommandRequest } from '@scoreline/protocol';
import type { AppendToLog, LogOrigin } from '../store/append-to-log.ts';
import { toBroadcast, toCommandAnswer } from './broadcast.ts';
import type { CachedMatch, StateCache } from './state-cache.ts';

/** What became of a command. */
export type CommandResult =
  | { readonly kind: 'accepted'; readonly answer: CommandAnswer }
  | { readonly kind: 'repeated'; readonly answer: CommandAnswer }
  /** The ID was already used for a different command. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly revision: number }
  | { readonly kind: 'conflict'; readonly revision: number }
  /** The match was withdrawn. */
  | { readonly kind: 'archived' }
  | { readonly kind: 'unknown' };

export interface CommandContext {
  readonly matchId: string;
  /** Who sent it, for the log: `user:…` or `key:…`. */
  readonly actor: string;
  /** Where it came from, when it was no scorer. */
  readonly origin?: LogOrigin;
}

interface CommandHandlerOptions {
  readonly appendToLog: AppendToLog;
  readonly cache: StateCache;
  readonly now: () => number;
  /** Called after the commit, so that the broadcast leaves at once. */
  readonly onAppended: () => void;
}

/** Losing a race against other processes this often in a row is a bug, not a race. */
const ATTEMPTS = 100;

/** Creates the function that decides a command and appends what it led to. It resolves after the commit. */
export const createCommandHandler = ({ appendToLog, cache, now, onAppended }: CommandHandlerOptions) => {
  const enqueue = createKeyedQueue();

  const attempt = async (
    known: CachedMatch,
    request: CommandRequest,
    { actor, origin }: CommandContext,
  ): Promise<CommandResult | 'stale'> => {
    const { fixture, state } = known;
    const { commandId, expectedRevision, command } = request;
    const recordedAt = now();
    const asked = { id: commandId, at: request.at ?? recordedAt, command };
    const decision = decide(state, asked);
    if (decision.kind === 'repeated') {
      const first = repeatOf(state, asked);
      return first === null
        ? { kind: 'reused' }
        : { kind: 'repeated', answer: toCommandAnswer(first.before, first.after) };
    }
    if (known.isArchived) return { kind: 'archived' };
    if (expectedRevision !== undefined) {
      const since = state.log.slice(expectedRevision);
      if (expectedRevision > state.revision || (since.length > 0 && !commutes(state, command, since)))
        return { kind: 'conflict', revision: state.revision };
    }
    if (decision.kind === 'refused')
      return { kind: 'refused', refusal: decision.refusal, revision: state.revision };
    const next = evolve(state, decision.entry);
    const answer = toCommandAnswer(state, next);
    const appended = await appendToLog({
      matchId: fixture.id,
      competitionId: fixture.competitionId,
      after: state.revision,
      entry: decision.entry,
      actor,
      recordedAt,
      summary: answer.summary,
      message: toBroadcast(state, next, answer),
      ...(origin === undefined ? {} : { origin }),
    });
    if (!appended) return 'stale';
    cache.put({ ...known, state: next });
    onAppended();
    return { kind: 'accepted', answer };
  };

  return (request: CommandRequest, context: CommandContext): Promise<CommandResult> =>
    enqueue(context.matchId, async () => {
      const { matchId } = context;
      let known = await cache.get(matchId);
      for (let tries = 0; tries < ATTEMPTS; tries += 1) {
        if (known === null) return { kind: 'unknown' };
        const handled = await attempt(known, request, context);
        // Final: what is in the log stays in the log.
        if (handled !== 'stale' && ['accepted', 'repeated', 'reused'].includes(handled.kind)) return handled;
        // A refusal is final only for the newest state: another process may have appended to the log.
        const newest = await cache.refresh(matchId);
        const isSame =
          newest?.state.revision === known.state.revision && newest.isArchived === known.isArchived;
        if (handled !== 'stale' && isSame) return handled;
        known = newest;
      }
      throw new Error(`match ${matchId} changed ${ATTEMPTS} times while one command was decided`);
    });
};

/** Handles one command: see `createCommandHandler`. */
export type CommandHandler = ReturnType<typeof createCommandHandler>;

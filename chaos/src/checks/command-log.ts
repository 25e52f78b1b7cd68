import type { Entry } from '@scoreline/match';
import type { LogPage } from '@scoreline/protocol';
import { digest } from '../digest.ts';

export interface LogCheck {
  /** Acknowledged and not in the log. */
  readonly lost: string[];
  /** In the log more than once. */
  readonly doubled: string[];
  /** In the log in another place or with another content than decided, or never sent. */
  readonly unexpected: string[];
}

/** Compares a match's log with the acknowledged commands, both in order. */
export const checkLog = (acknowledged: readonly Entry[], log: LogPage['entries']): LogCheck => {
  const times = new Map<string, number>();
  for (const { commandId } of log) times.set(commandId, (times.get(commandId) ?? 0) + 1);
  const lost = acknowledged.map(({ id }) => id).filter((id) => !times.has(id));
  const doubled = [...times].filter(([, count]) => count > 1).map(([id]) => id);
  const unexpected = log
    .filter(({ commandId, revision, event }, index) => {
      const wanted = acknowledged[index];
      const isSame = wanted?.id === commandId && digest(wanted.event) === digest(event);
      return !isSame || revision !== index + 1;
    })
    .map(({ commandId }) => commandId);
  return { lost, doubled, unexpected };
};

import { amend } from './amend.ts';
import type { Amendment } from './command.ts';
import { type Entry, isCorrection, type MatchEvent } from './event.ts';
import type { IncidentState } from './incident.ts';
import type { PlayEntry } from './state.ts';

/** An entry as it reads today, after all corrections. */
export interface CorrectedEntry {
  readonly entry: PlayEntry;
  /** Its place in the log, from 1. */
  readonly revision: number;
  readonly state: IncidentState;
  /** Whether it has its effect: in force, and no finalizing that was undone by a reopening. */
  readonly applies: boolean;
  readonly amended: boolean;
  readonly correction?: string;
}

interface Strike {
  readonly state: 'voided' | 'cancelled';
  readonly reason?: string;
}

/**
 * The log as it reads today. Later entries rule over earlier ones, so it is read backwards: a void counts unless it
 * was itself taken back. Of two line-ups of a side the later one holds, from the start.
 */
export const correct = (log: readonly Entry[]): CorrectedEntry[] => {
  const struck = strikes(log);
  const changes = amendments(log, struck);
  const undone = undoneFinals(log, struck);
  const lineups: CorrectedEntry[] = [];
  const play: CorrectedEntry[] = [];
  for (const [index, { id, at, event }] of log.entries()) {
    if (isCorrection(event)) continue;
    const strike = struck.get(id);
    const change = changes.get(id);
    const reason = strike?.reason ?? change?.reason;
    const corrected: CorrectedEntry = {
      entry: { id, at, event: change === undefined ? event : amend(event, change.changes) },
      revision: index + 1,
      state: strike?.state ?? 'inForce',
      applies: strike === undefined && event.type !== 'MatchReopened' && !undone.has(id),
      amended: change?.isRestated ?? false,
      ...(reason === undefined ? {} : { correction: reason }),
    };
    if (event.type !== 'LineupSet') play.push(corrected);
    else if (strike === undefined) {
      const old = lineups.findIndex(
        (l) => l.entry.event.type === 'LineupSet' && l.entry.event.side === event.side,
      );
      if (old >= 0) lineups.splice(old, 1);
      lineups.push(corrected);
    }
  }
  return [...lineups, ...play];
};

const strikes = (log: readonly Entry[]): ReadonlyMap<string, Strike> => {
  const struck = new Map<string, Strike>();
  const restored = new Set<string>();
  for (const { id, event } of log.toReversed()) {
    if (struck.has(id)) continue;
    if (event.type === 'IncidentRestored') restored.add(event.incidentId);
    else if (event.type === 'IncidentVoided') {
      if (!restored.delete(event.incidentId))
        struck.set(event.incidentId, { state: 'voided', reason: event.reason });
    } else if (event.type === 'ReviewClosed' && takesBack(event) && event.incidentId !== undefined)
      struck.set(event.incidentId, { state: 'cancelled' });
  }
  return struck;
};

/** Whether the entry with this id has been taken back, by a void or a review. */
export const isStruck = (log: readonly Entry[], id: string): boolean => strikes(log).has(id);

const takesBack = (event: Extract<MatchEvent, { type: 'ReviewClosed' }>): boolean =>
  event.outcome === 'goalCancelled' || event.outcome === 'cardCancelled';

/** Each reopening in force undoes the finalizing before it: together they leave no trace but their notices. */
const undoneFinals = (log: readonly Entry[], struck: ReadonlyMap<string, Strike>): ReadonlySet<string> => {
  const undone = new Set<string>();
  let reopenings = 0;
  for (const { id, event } of log.toReversed()) {
    if (event.type === 'MatchReopened' && !struck.has(id)) reopenings += 1;
    else if (event.type === 'MatchFinalized' && reopenings > 0) {
      undone.add(id);
      reopenings -= 1;
    }
  }
  return undone;
};

/** Whether something that had been said reads differently. Naming a scorer after the goal takes nothing back. */
const restates = (said: object, changes: Amendment): boolean => {
  const before = new Map<string, unknown>(Object.entries(said));
  return Object.entries(changes).some(
    ([field, value]) => before.has(field) && JSON.stringify(before.get(field)) !== JSON.stringify(value),
  );
};

interface Change {
  readonly changes: Amendment;
  readonly isRestated: boolean;
  readonly reason?: string;
}

const amendments = (
  log: readonly Entry[],
  struck: ReadonlyMap<string, Strike>,
): ReadonlyMap<string, Change> => {
  const recorded = new Map(log.map(({ id, event }) => [id, event]));
  const all = new Map<string, Change>();
  const add = (id: string, changes: Amendment, reason: string | undefined) => {
    const was = all.get(id);
    const isRestated = was?.isRestated || restates({ ...recorded.get(id), ...was?.changes }, changes);
    const merged = { changes: { ...was?.changes, ...changes }, isRestated };
    all.set(id, reason === undefined ? merged : { ...merged, reason });
  };
  for (const { id, event } of log) {
    if (struck.has(id)) continue;
    if (event.type === 'IncidentAmended') add(event.incidentId, event.changes, event.reason);
    else if (
      event.type === 'ReviewClosed' &&
      event.outcome === 'mistakenIdentity' &&
      event.incidentId !== undefined &&
      event.player !== undefined
    )
      add(event.incidentId, { player: event.player }, undefined);
  }
  return all;
};

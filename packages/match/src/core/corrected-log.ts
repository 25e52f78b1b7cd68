import { amend } from './amend.ts';
import type { CoreAmendment } from './command.ts';
import { type Entry, isCore, isCorrection, type MatchEvent, type PlayEntry } from './event.ts';
import type { IncidentState } from './incident.ts';
import { cancelsIncident, renamesPlayer } from './review-rules.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';

/** An entry as it reads today, after all corrections. */
export interface CorrectedEntry<T extends SportTypes> {
  readonly entry: PlayEntry<T>;
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
export const correct = <T extends SportTypes>(
  sport: Sport<T>,
  log: readonly Entry<T>[],
): CorrectedEntry<T>[] => {
  const struck = strikes(sport, log);
  const changes = amendments(sport, log, struck);
  const undone = undoneFinals(log, struck);
  const lineups: CorrectedEntry<T>[] = [];
  const play: CorrectedEntry<T>[] = [];
  for (const [index, { id, at, event }] of log.entries()) {
    if (isCorrection(event)) continue;
    const strike = struck.get(id);
    const change = changes.get(id);
    const reason = strike?.reason ?? change?.reason;
    const corrected: CorrectedEntry<T> = {
      entry: { id, at, event: change === undefined ? event : amend(sport, event, change.changes) },
      revision: index + 1,
      state: strike?.state ?? 'inForce',
      applies: strike === undefined && event.type !== 'MatchReopened' && !undone.has(id),
      amended: change?.isRestated ?? false,
      ...(reason === undefined ? {} : { correction: reason }),
    };
    if (!isCore(event, 'LineupSet')) play.push(corrected);
    else if (strike === undefined) {
      const old = lineups.findIndex(
        ({ entry }) => isCore(entry.event, 'LineupSet') && entry.event.side === event.side,
      );
      if (old >= 0) lineups.splice(old, 1);
      lineups.push(corrected);
    }
  }
  return [...lineups, ...play];
};

const strikes = <T extends SportTypes>(
  sport: Sport<T>,
  log: readonly Entry<T>[],
): ReadonlyMap<string, Strike> => {
  const struck = new Map<string, Strike>();
  const restored = new Set<string>();
  for (const { id, event } of log.toReversed()) {
    if (struck.has(id)) continue;
    if (isCore(event, 'IncidentRestored')) restored.add(event.incidentId);
    else if (isCore(event, 'IncidentVoided')) {
      if (!restored.delete(event.incidentId))
        struck.set(event.incidentId, { state: 'voided', reason: event.reason });
    } else if (isCore(event, 'ReviewClosed') && event.incidentId !== undefined)
      if (cancelsIncident(sport, event.outcome)) struck.set(event.incidentId, { state: 'cancelled' });
  }
  return struck;
};

/** Whether the entry with this id has been taken back, by a void or a review. */
export const isStruck = <T extends SportTypes>(
  sport: Sport<T>,
  log: readonly Entry<T>[],
  id: string,
): boolean => strikes(sport, log).has(id);

/** Each reopening in force undoes the finalizing before it: together they leave no trace but their notices. */
const undoneFinals = (
  log: readonly { readonly id: string; readonly event: { readonly type: string } }[],
  struck: ReadonlyMap<string, Strike>,
): ReadonlySet<string> => {
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
const restates = (said: object, changes: object): boolean => {
  const before = new Map<string, unknown>(Object.entries(said));
  return Object.entries(changes).some(
    ([field, value]) => before.has(field) && JSON.stringify(before.get(field)) !== JSON.stringify(value),
  );
};

interface Change<T extends SportTypes> {
  readonly changes: CoreAmendment & T['Amendment'];
  readonly isRestated: boolean;
  readonly reason?: string;
}

const amendments = <T extends SportTypes>(
  sport: Sport<T>,
  log: readonly Entry<T>[],
  struck: ReadonlyMap<string, Strike>,
): ReadonlyMap<string, Change<T>> => {
  const recorded = new Map<string, MatchEvent<T>>(log.map(({ id, event }) => [id, event]));
  const all = new Map<string, Change<T>>();
  const add = (id: string, changes: CoreAmendment & T['Amendment'], reason: string | undefined) => {
    const was = all.get(id);
    const isRestated = was?.isRestated || restates({ ...recorded.get(id), ...was?.changes }, changes);
    const merged = { changes: { ...was?.changes, ...changes }, isRestated };
    all.set(id, reason === undefined ? merged : { ...merged, reason });
  };
  for (const { id, event } of log) {
    if (struck.has(id)) continue;
    if (isCore(event, 'IncidentAmended')) add(event.incidentId, event.changes, event.reason);
    else if (isCore(event, 'ReviewClosed') && renamesPlayer(sport, event.outcome)) {
      const { incidentId, player } = event;
      if (sport.review !== null && incidentId !== undefined && player !== undefined)
        add(incidentId, sport.review.rename(player), undefined);
    }
  }
  return all;
};

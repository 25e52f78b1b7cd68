import type { UndoAnswer } from '@scoreline/protocol';
import type { Services } from '../services.ts';
import type { ChangeContext } from '../store/edits.ts';
import { archiveLeftovers, type ImportRow, matchesOfImport } from '../store/imports.ts';
import { type LogEntry, readLog } from '../store/log.ts';
import type { MatchRow } from '../store/match-row.ts';
import { editMatch } from '../store/matches.ts';

type UndoServices = Pick<Services, 'db' | 'cache' | 'handleCommand'>;

/** Matches for each request, so that none takes long. */
const AT_ONCE = 20;

/** Whether this import recorded a log entry. */
const isOurs =
  ({ id }: ImportRow) =>
  ({ importId }: LogEntry): boolean =>
    importId === id;

const isUndoing = ({ undoneImportId }: LogEntry): boolean => undoneImportId !== null;

type UndoResult =
  | { readonly kind: 'archived' | 'voided'; readonly count: number }
  | { readonly kept: string };

const SINCE = 'Someone has recorded something in this match since the import, so it was not changed.';

/** Voids what an import recorded in a match that existed before it, newest first, with ordinary commands. */
const voidIn = async (
  { db, cache, handleCommand }: UndoServices,
  row: ImportRow,
  matchId: string,
  { actor }: ChangeContext,
): Promise<UndoResult> => {
  const log = await readLog(db, matchId, 0);
  const ours = log.filter(isOurs(row));
  const [first] = ours;
  if (first === undefined) return { kind: 'voided', count: 0 };
  const isForeign = (entry: LogEntry) => !ours.includes(entry) && !isUndoing(entry);
  if (log.some((entry) => entry.revision > first.revision && isForeign(entry))) return { kept: SINCE };
  const ids = new Set(ours.map(({ id }) => id));
  const reason = `The import of ${row.file} was undone`.slice(0, 200);
  for (let count = 0; ; ) {
    const state = (await cache.refresh(matchId))?.state;
    if (state === undefined) return { kept: 'This match no longer exists.' };
    const newest = state.incidents
      .filter((one) => one.state === 'inForce' && ids.has(one.id))
      .toSorted((a, b) => b.revision - a.revision)[0];
    const isFinal = state.status === 'final';
    if (newest === undefined && !isFinal) return { kind: 'voided', count };
    const command = isFinal
      ? ({ type: 'reopen', reason } as const)
      : ({ type: 'voidIncident', incidentId: newest?.id ?? '', reason } as const);
    const commandId = `undo-${row.id}-${state.revision}`;
    const handled = await handleCommand(
      { commandId, command },
      { matchId, actor, origin: { undoneImportId: row.id } },
    );
    if (handled.kind === 'archived') return { kept: 'This match was archived, so it was not changed.' };
    if (handled.kind === 'refused') return { kept: handled.refusal.message };
    if (handled.kind !== 'accepted' && handled.kind !== 'repeated') return { kept: SINCE };
    if (!isFinal) count += 1;
  }
};

const undoMatch = async (
  services: UndoServices,
  row: ImportRow,
  match: MatchRow,
  change: ChangeContext,
): Promise<UndoResult> => {
  if (match.importId !== row.id) return voidIn(services, row, match.id, change);
  if (match.archivedAt !== null) return { kind: 'archived', count: 0 };
  const log = await readLog(services.db, match.id, 0);
  if (!log.every(isOurs(row))) return { kept: SINCE };
  const edited = await editMatch(services.db, match.id, { version: match.version, archived: true }, change);
  return typeof edited === 'object' && edited.kind === 'edited'
    ? { kind: 'archived', count: 1 }
    : { kept: 'Someone is editing this match right now. Undo the import again.' };
};

/**
 * Undoes the next part of an import: archives what it created, voids what it recorded in matches that existed before, and
 * keeps what someone has worked on since. Goes on after the match ID `after`; `next` is null at the end.
 */
export const undoImport = async (
  services: UndoServices,
  row: ImportRow,
  after: string,
  change: ChangeContext,
): Promise<UndoAnswer> => {
  const matches = await matchesOfImport(services.db, row, after, AT_ONCE);
  let [archived, voided] = [0, 0];
  const kept: UndoAnswer['kept'] = [];
  for (const match of matches) {
    const undone = await undoMatch(services, row, match, change);
    if ('kept' in undone)
      kept.push({ matchId: match.id, match: `${match.homeName} v ${match.awayName}`, reason: undone.kept });
    else if (undone.kind === 'archived') archived += undone.count;
    else voided += undone.count;
  }
  const next = matches.length < AT_ONCE ? null : (matches.at(-1)?.id ?? null);
  if (next === null) {
    await archiveLeftovers(services.db, row, change);
  }
  return { next, archived, voided, kept };
};

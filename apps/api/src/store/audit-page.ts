import { AUDIT_GROUPS, type AuditEntry, type AuditQuery, auditChange, auditKind } from '@scoreline/protocol';
import { z } from 'zod';
import type { Db } from '../database/open.ts';
import { actorOf, readActorNames } from './actor-names.ts';
import { readSport } from './match-row.ts';

const PAGE = 50;

/** What the reader may see: only these matches, or everything for null. */
export interface AuditScope {
  readonly matches: readonly string[] | null;
  /** Whether sign-in addresses are included. */
  readonly withAddresses: boolean;
}

/**
 * Where a page ends. All entries have one order: by time, then those of the audit table by ID, newest first, then those of
 * the matches' logs.
 */
type Position =
  | { readonly at: number; readonly audit: number }
  | { readonly at: number; readonly matchId: string; readonly revision: number };

const CURSOR = /^(\d{1,15})\.(?:a(\d{1,15})|l([A-Za-z0-9_-]{1,64})\.(\d{1,9}))$/;

/** Parses a cursor; null when it is not one of ours. */
export const readCursor = (cursor: string): Position | null => {
  const [, at, audit, matchId, revision] = CURSOR.exec(cursor) ?? [];
  if (audit !== undefined) return { at: Number(at), audit: Number(audit) };
  return matchId === undefined ? null : { at: Number(at), matchId, revision: Number(revision) };
};

type Filter = Omit<AuditQuery, 'cursor'> & { readonly before: Position | null };

interface Row {
  readonly at: number;
  /** Its position as a cursor, without the time. */
  readonly place: string;
  readonly entry: Omit<AuditEntry, 'id' | 'by' | 'match'> & {
    readonly actor: string;
    readonly matchId: string | null;
  };
}

const actorsOf = (person: string) => [`user:${person}`, `key:${person}`];
const changes = z.array(auditChange);
const PRIVATE = ['address', 'browser'];

const readAudit = async (db: Db, filter: Filter, scope: AuditScope): Promise<Row[]> => {
  const { match, competition, person, kind, from, to, before } = filter;
  if (kind === 'matches') return [];
  let query = db.selectFrom('audit').selectAll();
  if (scope.matches !== null) query = query.where('matchId', 'in', scope.matches);
  if (match !== undefined) query = query.where('matchId', '=', match);
  if (competition !== undefined) query = query.where('competitionId', '=', competition);
  if (person !== undefined)
    query = query.where((e) => e.or([e('personId', '=', person), e('actor', 'in', actorsOf(person))]));
  if (kind !== undefined) query = query.where('kind', 'in', AUDIT_GROUPS[kind]);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (before !== null)
    query = query.where((e) =>
      'audit' in before
        ? e.or([e('at', '<', before.at), e.and([e('at', '=', before.at), e('id', '<', before.audit)])])
        : e('at', '<', before.at),
    );
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    place: `a${row.id}`,
    entry: {
      at: row.at,
      actor: row.actor,
      kind: auditKind.parse(row.kind),
      subject: row.subject,
      matchId: row.matchId,
      competitionId: row.competitionId,
      personId: row.personId,
      changes: changes
        .parse(JSON.parse(row.changes))
        .filter(({ field }) => scope.withAddresses || !PRIVATE.includes(field)),
      event: null,
      happenedAt: null,
      revision: null,
    },
  }));
};

const logged = z.looseObject({ type: z.string() });

const readLogs = async (db: Db, filter: Filter, scope: AuditScope): Promise<Row[]> => {
  const { match, competition, person, kind, from, to, before } = filter;
  if (kind !== undefined && kind !== 'matches') return [];
  let query = db
    .selectFrom('log')
    .innerJoin('match', 'match.id', 'log.matchId')
    .select(['log.matchId', 'log.revision', 'log.at', 'log.recordedAt', 'log.actor', 'log.event'])
    .select('match.competitionId');
  if (scope.matches !== null) query = query.where('log.matchId', 'in', scope.matches);
  if (match !== undefined) query = query.where('log.matchId', '=', match);
  if (competition !== undefined) query = query.where('match.competitionId', '=', competition);
  if (person !== undefined) query = query.where('log.actor', 'in', actorsOf(person));
  if (from !== undefined) query = query.where('log.recordedAt', '>=', from);
  if (to !== undefined) query = query.where('log.recordedAt', '<', to);
  if (before !== null)
    query = query.where((e) =>
      'audit' in before
        ? e('log.recordedAt', '<=', before.at)
        : e.or([
            e('log.recordedAt', '<', before.at),
            e.and([
              e('log.recordedAt', '=', before.at),
              e.or([
                e('log.matchId', '<', before.matchId),
                e.and([e('log.matchId', '=', before.matchId), e('log.revision', '<', before.revision)]),
              ]),
            ]),
          ]),
    );
  const rows = await query
    .orderBy('log.recordedAt', 'desc')
    .orderBy('log.matchId', 'desc')
    .orderBy('log.revision', 'desc')
    .limit(PAGE + 1)
    .execute();
  return rows.map((row) => ({
    at: row.recordedAt,
    place: `l${row.matchId}.${row.revision}`,
    entry: {
      at: row.recordedAt,
      actor: row.actor,
      kind: 'command',
      subject: '',
      matchId: row.matchId,
      competitionId: row.competitionId,
      personId: null,
      changes: [],
      event: logged.parse(JSON.parse(row.event)),
      happenedAt: row.at,
      revision: row.revision,
    },
  }));
};

const sidesOf = async (db: Db, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, NonNullable<AuditEntry['match']>>();
  const rows = await db
    .selectFrom('match')
    .innerJoin('team as home', 'home.id', 'match.homeId')
    .innerJoin('team as away', 'away.id', 'match.awayId')
    .innerJoin('competition', 'competition.id', 'match.competitionId')
    .select(['match.id', 'home.name as home', 'away.name as away', 'competition.sport'])
    .where('match.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, sport: readSport(row.sport) }]));
};

/**
 * A page of the audit log, newest first: the audit table and the matches' logs, merged. `next` is the cursor of the next
 * page, null at the end.
 */
export const readAuditPage = async (
  db: Db,
  filter: Filter,
  scope: AuditScope,
): Promise<{ entries: AuditEntry[]; next: string | null }> => {
  if (scope.matches !== null && scope.matches.length === 0) return { entries: [], next: null };
  const audit = await readAudit(db, filter, scope);
  const logs = await readLogs(db, filter, scope);
  // Both are sorted, and the sort is stable: at the same time, the audit table's come first.
  const all = [...audit, ...logs].sort((a, b) => b.at - a.at);
  const shown = all.slice(0, PAGE);
  const idsOf = shown.flatMap(({ entry }) => entry.matchId ?? []);
  const names = await readActorNames(db, [...new Set(shown.map(({ entry }) => entry.actor))]);
  const sides = await sidesOf(db, [...new Set(idsOf)]);
  const entries = shown.map(({ at, place, entry: { actor, matchId, ...entry } }) => {
    const match = matchId === null ? null : (sides.get(matchId) ?? null);
    return {
      ...entry,
      id: `${at}.${place}`,
      by: actorOf(actor, names),
      match,
      subject: entry.kind === 'command' && match !== null ? `${match.home} – ${match.away}` : entry.subject,
    };
  });
  return { entries, next: all.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
};

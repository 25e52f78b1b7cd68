import { isAhead, isOver, isUnderWay, STATUSES } from '@scoreline/match';
import type { Board, BoardQuery, Competition, FoldedGroup } from '@scoreline/protocol';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { partitionBoard } from './board-partition.ts';
import { type MatchRow, selectMatches, toCompetition } from './match-row.ts';

export interface BoardFilter extends BoardQuery {
  /** The current time, epoch milliseconds: a replay leaves the board an hour after it ended. */
  readonly now: number;
}

const OVER = STATUSES.filter(isOver);
const UNDER_WAY = STATUSES.filter(isUnderWay);
const AHEAD = STATUSES.filter(isAhead);
const REPLAY_STAYS_MS = 60 * 60 * 1000;

/** Real matches stay on boards; replays leave, because any number of them can be created. */
const isNotOldReplay = (e: ExpressionBuilder<Tables, 'match'>, now: number): Expression<SqlBool> =>
  e.or([
    e('match.replayRate', 'is', null),
    e('match.status', 'not in', OVER),
    e('match.changedAt', '>', now - REPLAY_STAYS_MS),
  ]);

/** Neither the match nor its competition is archived. */
const isInUse = (e: ExpressionBuilder<Tables, 'match'>): Expression<SqlBool> =>
  e.and([
    e('match.archivedAt', 'is', null),
    e(
      'match.competitionId',
      'not in',
      e.selectFrom('competition').select('competition.id').where('competition.archivedAt', 'is not', null),
    ),
  ]);

export interface BoardRows extends Pick<Board, 'previous' | 'next'> {
  readonly groups: readonly { readonly competition: Competition; readonly rows: readonly MatchRow[] }[];
  readonly folded: readonly FoldedGroup[];
}

const byName = new Intl.Collator('en').compare;
const byKickoff = (a: MatchRow, b: MatchRow): number =>
  a.kickoffAt - b.kickoffAt || byName(a.homeName, b.homeName);

/**
 * Ids of those on the board that kick off outside its span: they go on in it, or are being played; see `isOnBoardOf`.
 * Asked for by themselves, because an index finds the few there are.
 */
const readElsewhere = async (db: Db, { from, to, now }: BoardFilter): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('match')
    .select('id')
    .where((e) => {
      const goesOn = e.and([e('continuesAt', '>=', from), e('continuesAt', '<', to)]);
      return from <= now && now < to ? e.or([goesOn, e('newsDueBy', '>', now)]) : goesOn;
    })
    .where((e) => e.or([e('kickoffAt', '<', from), e('kickoffAt', '>=', to)]))
    .execute();
  return rows.map(({ id }) => id);
};

const isInSpan = (
  e: ExpressionBuilder<Tables, 'match'>,
  { from, to }: BoardFilter,
  elsewhere: readonly string[],
): Expression<SqlBool> => {
  const kicksOff = e.and([e('match.kickoffAt', '>=', from), e('match.kickoffAt', '<', to)]);
  return elsewhere.length === 0 ? kicksOff : e.or([kicksOff, e('match.id', 'in', [...elsewhere])]);
};

/** Matches of a time span, by competition. Sorted by name of competition, then kick-off, then home side. */
export const readBoard = async (db: Db, filter: BoardFilter): Promise<BoardRows> => {
  const elsewhere = await readElsewhere(db, filter);
  const folds =
    filter.most === undefined ? null : await readPartition(db, { ...filter, elsewhere }, filter.most);
  const rows = await selectMatches(db)
    .where((e) => isOnBoard(e, filter))
    .where((e) => isInSpan(e, filter, elsewhere))
    .$if(folds !== null, (query) => query.where('match.competitionId', 'in', [...(folds?.open ?? [])]))
    .orderBy('match.kickoffAt')
    .orderBy('match.id')
    .execute();
  if (rows.length === 0)
    return {
      groups: [],
      folded: [],
      previous: await nearest(db, filter, 'before'),
      next: await nearest(db, filter, 'after'),
    };
  const byCompetition = new Map<string, MatchRow[]>();
  for (const row of rows) {
    const matches = byCompetition.get(row.competitionId);
    if (matches === undefined) byCompetition.set(row.competitionId, [row]);
    else matches.push(row);
  }
  const competitions = await readCompetitions(db, [...byCompetition.keys()]);
  const groups = competitions.map((competition) => ({
    competition,
    rows: (byCompetition.get(competition.id) ?? []).sort(byKickoff),
  }));
  return { groups, folded: folds?.folded ?? [], previous: null, next: null };
};

/** The partition of a large board; null for one that is sent whole. */
const readPartition = async (
  db: Db,
  filter: BoardFilter & { readonly elsewhere: readonly string[] },
  most: number,
) => {
  const matches = () =>
    db
      .selectFrom('match')
      .where((e) => isOnBoard(e, filter))
      .where((e) => isInSpan(e, filter, filter.elsewhere));
  const counted = await matches()
    .select(['match.competitionId', 'match.status'])
    .select((e) => e.fn.countAll<number>().as('matches'))
    .groupBy(['match.competitionId', 'match.status'])
    .execute();
  const counts = counted.flatMap((row) => {
    const status = STATUSES.find((one) => one === row.status);
    return status === undefined ? [] : [{ ...row, status, matches: Number(row.matches) }];
  });
  if (counts.reduce((sum, row) => sum + row.matches, 0) <= (filter.whole ?? most)) return null;
  const ids = [...(filter.open ?? [])];
  const opened =
    ids.length === 0
      ? []
      : await matches()
          .where((e) =>
            e.or([
              e('match.competitionId', 'in', ids),
              e('match.id', 'in', ids),
              e('match.homeId', 'in', ids),
              e('match.awayId', 'in', ids),
            ]),
          )
          .select('match.competitionId')
          .distinct()
          .execute();
  const competitions = await readCompetitions(db, [
    ...new Set(counts.map(({ competitionId }) => competitionId)),
  ]);
  return partitionBoard(competitions, counts, {
    most,
    first: filter.first ?? UNDER_WAY,
    opened: new Set(opened.map(({ competitionId }) => competitionId)),
  });
};

/** The filter without its time span. */
const isOnBoard = (
  e: ExpressionBuilder<Tables, 'match'>,
  { competition, sport, status, now }: BoardFilter,
): Expression<SqlBool> => {
  const asked: Expression<SqlBool>[] = [isNotOldReplay(e, now), isInUse(e)];
  if (competition !== undefined) asked.push(e('match.competitionId', '=', competition));
  if (status !== undefined) asked.push(e('match.status', 'in', status));
  if (sport !== undefined)
    asked.push(
      e(
        'match.competitionId',
        'in',
        e.selectFrom('competition').select('competition.id').where('competition.sport', '=', sport),
      ),
    );
  return e.and(asked);
};

/** The nearest match outside an empty span, and the number of matches in the span of the same length around it. */
const nearest = async (db: Db, filter: BoardFilter, where: 'before' | 'after') => {
  const { from, to } = filter;
  const length = to - from;
  const matches = () => db.selectFrom('match').where((e) => isOnBoard(e, filter));
  const found = await matches()
    .select('kickoffAt')
    .where('kickoffAt', where === 'after' ? '>=' : '<', where === 'after' ? to : from)
    .orderBy('kickoffAt', where === 'after' ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) return null;
  const start = from + Math.floor((found.kickoffAt - from) / length) * length;
  const { total } = await matches()
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('kickoffAt', '>=', start)
    .where('kickoffAt', '<', start + length)
    .executeTakeFirstOrThrow();
  return { kickoffAt: found.kickoffAt, matches: Number(total) };
};

const readCompetitions = async (db: Db, ids: readonly string[]): Promise<Competition[]> => {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('competition').selectAll().where('id', 'in', ids).execute();
  return rows.map(toCompetition).sort((a, b) => byName(a.name, b.name));
};

/** All competitions in use, newest season first. */
export const listCompetitions = async (db: Db): Promise<Competition[]> => {
  const rows = await db
    .selectFrom('competition')
    .selectAll()
    .where('archivedAt', 'is', null)
    .orderBy('season', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(toCompetition);
};

/** A competition by its id or its slug. */
export const findCompetition = async (db: Db, idOrSlug: string): Promise<Competition | null> => {
  const row = await db
    .selectFrom('competition')
    .selectAll()
    .where((e) => e.or([e('id', '=', idOrSlug), e('slug', '=', idOrSlug)]))
    .executeTakeFirst();
  return row === undefined ? null : toCompetition(row);
};

/** A competition's matches that are in use, in the order of kick-off. */
export const readCompetitionMatches = (db: Db, id: string, now: number): Promise<MatchRow[]> =>
  selectMatches(db)
    .where('match.competitionId', '=', id)
    .where('match.archivedAt', 'is', null)
    .where((e) => isNotOldReplay(e, now))
    .orderBy('match.kickoffAt')
    .orderBy('match.id')
    .execute();

export interface HeartbeatSpan {
  /** Matches that are heard of no more after this are left out. Epoch milliseconds, like all times here. */
  readonly now: number;
  readonly changedAfter: number;
  /** Kick-off range of matches that have not started; `aheadTo` is exclusive. */
  readonly aheadFrom: number;
  readonly aheadTo: number;
}

/** Revisions of matches that are under way, about to start or recently changed, by competition: for the heartbeat. */
export const readRevisions = async (
  db: Db,
  { now, changedAfter, aheadFrom, aheadTo }: HeartbeatSpan,
): Promise<ReadonlyMap<string, Record<string, number>>> => {
  const rows = await db
    .selectFrom('match')
    .select(['id', 'competitionId', 'revision'])
    .where((e) =>
      e.or([
        e('newsDueBy', '>', now),
        e('changedAt', '>', changedAfter),
        e.and([
          e('kickoffAt', '>=', aheadFrom),
          e('kickoffAt', '<', aheadTo),
          // The concatenation keeps the index on status out: it would find 100,000 matches, the one on kick-off a few.
          e(sql`${e.ref('status')} || ''`, 'in', AHEAD),
        ]),
      ]),
    )
    .execute();
  const byCompetition = new Map<string, Record<string, number>>();
  for (const { id, competitionId, revision } of rows) {
    const revisions = byCompetition.get(competitionId) ?? {};
    revisions[id] = revision;
    byCompetition.set(competitionId, revisions);
  }
  return byCompetition;
};

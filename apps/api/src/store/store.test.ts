import { type Command, decide, evolve, type MatchState, startMatch, summarize } from '@scoreline/match';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openPostgres, openSqlite } from '../database/open.ts';
import { StateCache } from '../match/state-cache.ts';
import { awayGoal, homeGoal, kickOff } from '../testing/commands.ts';
import { describeOnPostgres, newDatabase } from '../testing/postgres.ts';
import { ready } from '../testing/ready.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { assignedMatches, assignScorers, isAssigned, readScorers } from './assignments.ts';
import { findCompetition, readBoard, readCompetitionMatches, readRevisions } from './board.ts';
import { createCompetition } from './competitions.ts';
import { newId } from './ids.ts';
import { appendEntry, readLog } from './log.ts';
import { selectMatches, toSetup } from './match-row.ts';
import { createMatch } from './matches.ts';
import { claimOutbox, countOutbox, readOutbox, removeFromOutbox } from './outbox.ts';
import { createTeam, listTeams } from './teams.ts';

const NOW = Date.UTC(2026, 5, 11, 12);
const CHANGE = { now: NOW, actor: 'user:editor' };
const HOUR = 3_600_000;

const contract = (open: () => Promise<Database>) => {
  let database: Database;
  beforeAll(async () => {
    database = await ready(await open());
  });
  afterAll(() => database.close());

  const competition = async (sport: 'football' | 'tennis' = 'football') =>
    (await createCompetition(database.db, { name: `Cup ${newId()}`, season: '2026', sport }, CHANGE)).value;
  const match = async (
    competitionId: string,
    kickoffAt = NOW,
    more: { replay?: { clockRate: number } } = {},
  ) => {
    const home = (await createTeam(database.db, { name: 'Ashford' }, CHANGE)).value;
    const away = (await createTeam(database.db, { name: 'Brigton' }, CHANGE)).value;
    const made = await createMatch(
      database.db,
      { competitionId, homeId: home.id, awayId: away.id, kickoffAt, ...more },
      CHANGE,
    );
    if (typeof made === 'string') throw new Error(made);
    return made.value;
  };
  const start = async (matchId: string): Promise<MatchState> =>
    startMatch(
      toSetup(await selectMatches(database.db).where('match.id', '=', matchId).executeTakeFirstOrThrow()),
    );
  const append = async (state: MatchState, command: Command, id = newId()) => {
    const decision = decide(state, { id, at: NOW, command });
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    const next = evolve(state, decision.entry);
    const { matchId } = state.setup;
    const isKept = await appendEntry(database.db, {
      matchId,
      competitionId: 'c',
      after: state.revision,
      entry: decision.entry,
      actor: 'user:1',
      recordedAt: NOW,
      summary: summarize(next),
      message: JSON.stringify({ matchId, revision: next.revision }),
    });
    return { next, isKept };
  };
  const waitingOf = async (matchId: string) =>
    (await readOutbox(database.db, 10_000)).filter((row) => row.matchId === matchId);

  it('keeps the log, the summary and the broadcast of a command together', async () => {
    const { id } = await match((await competition()).id);
    const { next, isKept } = await append(await start(id), kickOff, 'kick-off');
    expect(isKept).toBe(true);
    expect(await readLog(database.db, id, 0)).toEqual([
      {
        id: 'kick-off',
        at: NOW,
        revision: 1,
        recordedAt: NOW,
        actor: 'user:1',
        importId: null,
        undoneImportId: null,
        event: { type: 'PeriodStarted', period: '1H' },
      },
    ]);
    const row = await selectMatches(database.db).where('match.id', '=', id).executeTakeFirstOrThrow();
    expect([row.revision, row.status, JSON.parse(row.summary)]).toEqual([1, 'live', summarize(next)]);
    expect(await waitingOf(id)).toEqual([
      { id: expect.any(Number), matchId: id, competitionId: 'c', revision: 1, message: expect.any(String) },
    ]);
  });

  it('writes nothing of a command that was decided on an older revision', async () => {
    const { id } = await match((await competition()).id);
    const state = await start(id);
    await append(state, kickOff);
    expect((await append(state, kickOff)).isKept).toBe(false);
    expect((await readLog(database.db, id, 0)).length).toBe(1);
    expect((await waitingOf(id)).length).toBe(1);
  });

  it('takes all of it back when one part of it cannot be kept', async () => {
    const { id } = await match((await competition()).id);
    const { next } = await append(await start(id), kickOff, 'same');
    // The rules would know the id; the database must refuse it by itself.
    await expect(append({ ...next, log: [] }, homeGoal, 'same')).rejects.toThrow(/unique/i);
    const row = await selectMatches(database.db).where('match.id', '=', id).executeTakeFirstOrThrow();
    expect([row.revision, (await waitingOf(id)).length]).toEqual([1, 1]);
  });

  it('lets one of many who write at the same revision win', async () => {
    const { id } = await match((await competition()).id);
    const { next } = await append(await start(id), kickOff);
    const results = await Promise.all(Array.from({ length: 8 }, () => append(next, homeGoal)));
    expect(results.filter(({ isKept }) => isKept).length).toBe(1);
    expect((await readLog(database.db, id, 0)).map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('reads the log from a revision on, and no more than asked for', async () => {
    const { id } = await match((await competition()).id);
    let state = await start(id);
    for (const command of [kickOff, homeGoal, awayGoal, homeGoal])
      state = (await append(state, command)).next;
    const revisions = async (after: number, most?: number) =>
      (await readLog(database.db, id, after, most)).map(({ revision }) => revision);
    expect(await revisions(0)).toEqual([1, 2, 3, 4]);
    expect(await revisions(1, 2)).toEqual([2, 3]);
    expect(await revisions(4)).toEqual([]);
  });

  it('gives the oldest broadcasts out to be sent, and forgets those that were', async () => {
    const { id } = await match((await competition()).id);
    let state = await start(id);
    for (const command of [kickOff, homeGoal, awayGoal]) state = (await append(state, command)).next;
    const before = await countOutbox(database.db);
    const first = await claimOutbox(database, 10_000, async ({ rows, isShared }) => {
      const ours = rows.filter((row) => row.matchId === id);
      await removeFromOutbox(
        database,
        ours.slice(0, 2).map((row) => row.id),
      );
      return { isShared, revisions: ours.map(({ revision }) => revision) };
    });
    expect(first).toEqual({ isShared: false, revisions: [1, 2, 3] });
    expect((await waitingOf(id)).map(({ revision }) => revision)).toEqual([3]);
    expect(await countOutbox(database.db)).toBe(before - 2);
  });

  it('knows a match again as it is in the log, however its cache was filled', async () => {
    const { id } = await match((await competition()).id);
    const [ours, theirs] = [new StateCache(database.db), new StateCache(database.db)];
    expect((await theirs.get(id))?.state.revision).toBe(0);
    let state = await start(id);
    for (const command of [kickOff, homeGoal]) state = (await append(state, command)).next;
    expect((await theirs.get(id))?.state.revision).toBe(0);
    expect((await theirs.refresh(id))?.state).toEqual((await ours.get(id))?.state);
    const known = await ours.get(id);
    if (known === null) throw new Error('gone');
    // Whatever comes late from elsewhere, nobody sees an older match than before.
    expect(theirs.put({ ...known, state: await start(id) }).state.revision).toBe(2);
    expect(await theirs.get('nomatch')).toBeNull();
  });

  it('makes a thing once for each ref, even when several ask at the same time', async () => {
    const { db } = database;
    const body = { ref: `ref:${newId()}`, name: 'Once', season: '2026', sport: 'football' } as const;
    const made = await Promise.all(Array.from({ length: 6 }, () => createCompetition(db, body, CHANGE)));
    expect(made.filter(({ isNew }) => isNew).length).toBe(1);
    expect(new Set(made.map(({ value }) => value.id)).size).toBe(1);
    const teams = await Promise.all(
      Array.from({ length: 6 }, () => createTeam(db, { ref: body.ref, name: 'Once' }, CHANGE)),
    );
    expect(new Set(teams.map(({ value }) => value.id)).size).toBe(1);
  });

  it('gives competitions of one name addresses of their own', async () => {
    const name = `Côte d’Or ${newId()}`;
    const make = () => createCompetition(database.db, { name, season: '2026/27', sport: 'football' }, CHANGE);
    const slugs = (await Promise.all([make(), make(), make()])).map(({ value }) => value.slug).sort();
    expect(new Set(slugs).size).toBe(3);
    for (const slug of slugs) expect(slug).toMatch(/^cote-d-or-[a-z0-9]+-2026-27(-\d)?$/);
    const [slug = ''] = slugs;
    expect((await findCompetition(database.db, slug))?.name).toBe(name);
  });

  it('says what a new match names and is not there', async () => {
    const { db } = database;
    const home = (await createTeam(db, { name: 'A' }, CHANGE)).value.id;
    const away = (await createTeam(db, { name: 'B' }, CHANGE)).value.id;
    const competitionId = (await competition('tennis')).id;
    const wanted = { competitionId, homeId: home, awayId: away, kickoffAt: NOW };
    expect(await createMatch(db, { ...wanted, competitionId: 'none' }, CHANGE)).toBe('competition');
    expect(await createMatch(db, { ...wanted, homeId: 'none' }, CHANGE)).toBe('home');
    expect(await createMatch(db, { ...wanted, awayId: 'none' }, CHANGE)).toBe('away');
    expect(await createMatch(db, { ...wanted, options: { sport: 'football' } }, CHANGE)).toBe('options');
  });

  it('finds teams by a part of their name', async () => {
    const name = `Nether ${newId()} Wallop`;
    await createTeam(database.db, { name }, CHANGE);
    const found = async (text: string) =>
      (await listTeams(database.db, { text: text, archived: false })).teams.map((team) => team.name);
    expect(await found(name.toUpperCase())).toEqual([name]);
    expect(await found('no such team 100%_')).toEqual([]);
  });

  it('shows on a board what kicks off in its span, by competition and in order', async () => {
    const [one, two] = [await competition(), await competition('tennis')];
    const from = NOW + 1000 * HOUR * (1 + Math.floor(Math.random() * 1000));
    const to = from + 24 * HOUR;
    const late = await match(one.id, to - 1);
    const early = await match(one.id, from);
    const other = await match(two.id, from + HOUR);
    await match(one.id, to);
    await match(one.id, from - 1);
    const idsOf = async (filter: Partial<Parameters<typeof readBoard>[1]>) => {
      const board = await readBoard(database.db, { from, to, now: from, ...filter });
      return new Map(board.groups.map((group) => [group.competition.id, group.rows.map((row) => row.id)]));
    };
    expect(await idsOf({})).toEqual(
      new Map([
        [one.id, [early.id, late.id]],
        [two.id, [other.id]],
      ]),
    );
    expect(await idsOf({ competition: two.id })).toEqual(new Map([[two.id, [other.id]]]));
    expect(await idsOf({ sport: 'football' })).toEqual(new Map([[one.id, [early.id, late.id]]]));
    expect(await idsOf({ status: ['live'] })).toEqual(new Map());
    expect((await readCompetitionMatches(database.db, one.id, from)).length).toBe(4);
  });

  it('folds a board of more matches than were asked for, but for what is live and what was opened', async () => {
    const from = Date.UTC(2091, 0, 1);
    const [quiet, live, other] = [await competition(), await competition(), await competition()];
    for (const { id } of [quiet, quiet, live, live]) await match(id, from);
    const [playing, followed] = [await match(live.id, from), await match(other.id, from)];
    await append(await start(playing.id), kickOff);
    const read = async (more: Partial<Parameters<typeof readBoard>[1]>) => {
      const { groups, folded } = await readBoard(database.db, { from, to: from + HOUR, now: from, ...more });
      return {
        whole: groups.map((group) => [group.competition.id, group.rows.length]).toSorted(),
        folded: folded.map((group) => [group.competition.id, group.statuses]).toSorted(),
      };
    };
    for (const most of [{ most: 6 }, { most: 3, whole: 6 }]) expect((await read(most)).folded).toEqual([]);
    expect(await read({ most: 3 })).toEqual({
      whole: [[live.id, 3]],
      folded: [
        [quiet.id, { scheduled: 2 }],
        [other.id, { scheduled: 1 }],
      ].toSorted(),
    });
    for (const open of [other.id, followed.id, followed.home.id, followed.away.id])
      expect((await read({ most: 3, open: [open] })).whole).toEqual(
        [
          [live.id, 3],
          [other.id, 1],
        ].toSorted(),
      );
  });

  it('takes a replay off the board an hour after it ended, and no other match', async () => {
    const { id: competitionId } = await competition();
    const replay = await match(competitionId, NOW, { replay: { clockRate: 60 } });
    const real = await match(competitionId, NOW);
    for (const { id } of [replay, real])
      await append(await start(id), { type: 'giveWalkover', winner: 'home' });
    const shown = async (now: number) => {
      const filter = { from: NOW, to: NOW + HOUR, competition: competitionId, now };
      const board = await readBoard(database.db, filter);
      const page = await readCompetitionMatches(database.db, competitionId, now);
      const ids = page.map((row) => row.id).toSorted();
      expect(ids).toEqual(board.groups.flatMap(({ rows }) => rows.map((row) => row.id)).toSorted());
      return ids;
    };
    expect(await shown(NOW + HOUR - 1)).toEqual([replay.id, real.id].toSorted());
    expect(await shown(NOW + HOUR)).toEqual([real.id]);
  });

  it('says of an empty board where the nearest matches of its kind are', async () => {
    const tennis = await competition('tennis');
    const day = 24 * HOUR;
    const from = Date.UTC(2090, 0, 1);
    await match(tennis.id, from - 2 * day + HOUR);
    await match(tennis.id, from + 3 * day + HOUR);
    await match(tennis.id, from + 3 * day + 2 * HOUR);
    await match((await competition()).id, from + day);
    expect(await readBoard(database.db, { from, to: from + day, sport: 'tennis', now: from })).toEqual({
      groups: [],
      folded: [],
      previous: { kickoffAt: from - 2 * day + HOUR, matches: 1 },
      next: { kickoffAt: from + 3 * day + HOUR, matches: 2 },
    });
  });

  it('tells a heartbeat the revisions of what is live, about to begin, or has just changed', async () => {
    const { id: competitionId } = await competition();
    const [live, still] = [await match(competitionId), await match(competitionId)];
    await append(await start(live.id), kickOff);
    const told = async (changedAfter: number, aheadFrom: number, aheadTo: number) =>
      (await readRevisions(database.db, { changedAfter, aheadFrom, aheadTo })).get(competitionId);
    expect(await told(NOW, NOW + 1, NOW + 2)).toEqual({ [live.id]: 1 });
    for (const all of [await told(NOW - 1, NOW + 1, NOW + 2), await told(NOW, NOW, NOW + 1)])
      expect(all).toEqual({ [live.id]: 1, [still.id]: 0 });
    await append(await start(still.id), { type: 'cancelMatch', reason: 'flood' });
    expect(await told(NOW, NOW, NOW + 1)).toEqual({ [live.id]: 1 });
  });

  it('knows who may score a match', async () => {
    const { db } = database;
    const { id, competitionId } = await match((await competition()).id);
    const assign = (...userIds: string[]) =>
      assignScorers(db, { id, competitionId, title: 'A – B' }, userIds, CHANGE);
    await assign('u1', 'u2', 'u2');
    expect((await readScorers(db, id)).sort()).toEqual(['u1', 'u2']);
    await Promise.all([assign('u3'), assign('u3')]);
    expect([
      await isAssigned(db, id, 'u1'),
      await isAssigned(db, id, 'u3'),
      await assignedMatches(db, 'u3'),
    ]).toEqual([false, true, [id]]);
  });

  it('migrates a second time without effect', async () => {
    const { id } = await match((await competition()).id);
    await ready(database);
    expect((await new StateCache(database.db).get(id))?.fixture.id).toBe(id);
  });
};

describe('the store on SQLite', () => {
  const folder = tempFolder();
  afterAll(() => folder.remove());
  contract(async () => openSqlite(folder.path));

  it('syncs every commit before it is acknowledged', async () => {
    const other = tempFolder();
    const { db, close } = openSqlite(other.path);
    const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows;
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    await ready({ db, kind: 'sqlite', close });
    for (const id of [1, 2]) await removeFromOutbox({ db, kind: 'sqlite', close }, [id]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await close();
    other.remove();
  });

  it('lets no other process in until it is closed', async () => {
    const other = tempFolder();
    const { close } = openSqlite(other.path);
    expect(() => openSqlite(other.path)).toThrow(/Another Scoreline is using/);
    await close();
    await openSqlite(other.path).close();
    other.remove();
  });
});

describeOnPostgres('the store on Postgres', () => {
  contract(async () => openPostgres(await newDatabase()));

  it('gives no match to two senders at once', async () => {
    const url = await newDatabase();
    const [one, two] = [await openPostgres(url), await openPostgres(url)];
    for (const [matchId, revision] of [
      ['a', 1],
      ['a', 2],
      ['b', 1],
    ] as const)
      await one.db
        .insertInto('outbox')
        .values({ matchId, competitionId: 'c', revision, message: '{}' })
        .execute();
    const all = await claimOutbox(one, 500, async ({ rows }) => {
      const second = await claimOutbox(two, 500, async (claim) => claim);
      expect(second).toEqual({ rows: [], isShared: true });
      await two.db
        .insertInto('outbox')
        .values({ matchId: 'd', competitionId: 'c', revision: 1, message: '{}' })
        .execute();
      const third = await claimOutbox(two, 500, async (claim) => claim);
      expect([third.isShared, third.rows.map(({ matchId }) => matchId)]).toEqual([true, ['d']]);
      return rows.length;
    });
    expect(all).toBe(3);
    expect(await claimOutbox(two, 500, async ({ rows }) => rows.length)).toBe(4);
    await one.close();
    await two.close();
  });

  it('says in one line, without the password, that a database does not answer', async () => {
    await expect(openPostgres('postgres://me:hush@127.0.0.1:1/scores')).rejects.toThrow(
      /^The database at 127\.0\.0\.1:1\/scores does not respond \(connect ECONNREFUSED/,
    );
  });
});

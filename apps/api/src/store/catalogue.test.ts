import { CompiledQuery, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Db } from '../database/open.ts';
import { StateCache } from '../match/state-cache.ts';
import { onBothDatabases } from '../testing/both-databases.ts';
import { CHANGE, NOW, recordsIn } from '../testing/records.ts';
import { findCompetition, listCompetitions, readBoard, readCompetitionMatches } from './board.ts';
import { editCompetition, findCompetitionRecord } from './competitions.ts';
import { newId } from './ids.ts';
import { editMatch, findMatchRecord } from './matches.ts';
import { listedByName, searchNameOf } from './name-search.ts';
import { createTeam, editTeam, findTeam, listTeams } from './teams.ts';
import { listVenues } from './venues.ts';

onBothDatabases('the catalogue', (given) => {
  const { team, competition, match } = recordsIn(given);
  const namesFor = async (typed: string) =>
    (await listTeams(given().db, { text: typed, archived: false })).teams.map(({ name }) => name);

  it('finds a team by any part of its names, whatever its case and its marks', async () => {
    const mark = newId();
    const { id } = await team(`Bodø/Glimt ${mark}`);
    await editTeam(given().db, id, { version: 1, shortName: `Gula ${mark}`, code: 'BGL' }, CHANGE);
    for (const typed of [
      `bodo glimt ${mark}`,
      `BODØ/GLIMT ${mark}`,
      mark,
      mark.slice(2),
      `limt ${mark}`,
      `gula ${mark}`,
      `${mark} bodo`,
    ])
      expect([typed, await namesFor(typed)]).toEqual([typed, [`Bodø/Glimt ${mark}`]]);
    expect(await namesFor(`${mark} nobody`)).toEqual([]);
    expect(await namesFor(`100%_ ${mark}`)).toEqual([]);
  });

  it('finds teams by a part of their name', async () => {
    const name = `Nether ${newId()} Wallop`;
    await createTeam(given().db, { name }, CHANGE);
    const found = async (text: string) =>
      (await listTeams(given().db, { text: text, archived: false })).teams.map((team) => team.name);
    expect(await found(name.toUpperCase())).toEqual([name]);
    expect(await found('no such team 100%_')).toEqual([]);
  });

  it('puts first what begins with what was typed, then words that do, then the rest', async () => {
    const mark = `q${newId()}`;
    for (const name of [`Inside x${mark}`, `United ${mark}`, `${mark} Rovers`, `${mark} Albion`])
      await team(name);
    expect(await namesFor(mark)).toEqual([
      `${mark} Albion`,
      `${mark} Rovers`,
      `United ${mark}`,
      `Inside x${mark}`,
    ]);
  });

  it('keeps both of two edits, or tells the second that it comes too late', async () => {
    const { id } = await team();
    const rename = (name: string) => editTeam(given().db, id, { version: 1, name }, CHANGE);
    const edits = await Promise.all([rename('First'), rename('Second'), rename('Third')]);
    const won = edits.flatMap((edit) => (edit.kind === 'edited' ? [edit.value] : []));
    expect(won.length).toBe(1);
    expect(edits.filter(({ kind }) => kind === 'stale').length).toBe(2);
    expect(await findTeam(given().db, id)).toEqual(won[0]);
    expect(won[0]?.version).toBe(2);
    expect((await editTeam(given().db, 'none', { version: 1 }, CHANGE)).kind).toBe('missing');
  });

  it('hides a team that was put away from pickers, and gives it back', async () => {
    const name = `Away ${newId()}`;
    const { id } = await team(name);
    await editTeam(given().db, id, { version: 1, archived: true }, CHANGE);
    expect(await namesFor(name)).toEqual([]);
    expect((await listTeams(given().db, { text: '', archived: true })).teams.map((one) => one.id)).toContain(
      id,
    );
    expect(await findTeam(given().db, id)).toMatchObject({ name, archived: true, version: 2 });
    // Renamed while it is away, it stays away.
    await editTeam(given().db, id, { version: 2, name: `${name} II` }, CHANGE);
    expect(await namesFor(name)).toEqual([]);
    await editTeam(given().db, id, { version: 3, archived: false }, CHANGE);
    expect(await namesFor(name)).toEqual([`${name} II`]);
  });

  it('offers no placeholder in a picker', async () => {
    const name = `Winner of ${newId()}`;
    const { value } = await createTeam(given().db, { name, placeholder: true }, CHANGE);
    expect(await namesFor(name)).toEqual([]);
    expect(await findTeam(given().db, value.id)).toMatchObject({ name, archived: true });
  });

  it('hides a match that was put away from boards, its address stays', async () => {
    const { id: competitionId } = await competition();
    const [one, two] = [await match(competitionId), await match(competitionId)];
    const shown = async () => {
      const filter = { from: NOW, to: NOW + 1, competition: competitionId, now: NOW };
      const board = await readBoard(given().db, filter);
      const page = await readCompetitionMatches(given().db, competitionId, NOW);
      const ids = page.map((row) => row.id).toSorted();
      expect(board.groups.flatMap(({ rows }) => rows.map((row) => row.id)).toSorted()).toEqual(ids);
      return ids;
    };
    await editMatch(given().db, one.id, { version: 1, archived: true }, CHANGE);
    expect(await shown()).toEqual([two.id]);
    expect((await new StateCache(given().db).get(one.id))?.fixture.id).toBe(one.id);
    await editMatch(given().db, one.id, { version: 2, archived: false }, CHANGE);
    expect(await shown()).toEqual([one.id, two.id].toSorted());
  });

  it('hides a competition that was put away with its matches, its address stays', async () => {
    const { id, slug } = await competition();
    await match(id, NOW + 77);
    await editCompetition(given().db, id, { version: 1, archived: true }, CHANGE);
    expect((await listCompetitions(given().db)).map((one) => one.id)).not.toContain(id);
    const board = await readBoard(given().db, { from: NOW + 77, to: NOW + 78, now: NOW });
    expect(board.groups.map((group) => group.competition.id)).not.toContain(id);
    expect((await findCompetition(given().db, slug))?.id).toBe(id);
    expect((await readCompetitionMatches(given().db, id, NOW)).length).toBe(1);
    const again = await editCompetition(given().db, id, { version: 2, archived: false }, CHANGE);
    expect(again).toMatchObject({ kind: 'edited', value: { version: 3, archived: false } });
  });

  it('renames a competition and leaves its address', async () => {
    const { id, slug } = await competition();
    await editCompetition(given().db, id, { version: 1, name: 'League', season: '2027' }, CHANGE);
    const record = await findCompetitionRecord(given().db, slug);
    expect(record).toMatchObject({ id, name: 'League', season: '2027', slug, version: 2 });
  });

  it('shows a renamed team in its matches, in every process', async () => {
    const { id: competitionId } = await competition();
    const { id, home } = await match(competitionId);
    const cache = new StateCache(given().db);
    expect((await cache.get(id))?.fixture.home.name).toBe(home.name);
    await editTeam(given().db, home.id, { version: 1, name: 'New Name', colour: '#0a3cff' }, CHANGE);
    const known = await cache.refresh(id);
    expect(known?.fixture.home).toMatchObject({ name: 'New Name', colour: '#0a3cff' });
    expect(known?.state.setup.names.home).toBe('New Name');
  });

  it('names the sides of a match until it begins', async () => {
    const { id: competitionId } = await competition();
    const { id, home, away } = await match(competitionId);
    const other = await team();
    const edit = (version: number, more: object) => editMatch(given().db, id, { version, ...more }, CHANGE);
    expect(await edit(1, { homeId: away.id })).toBe('same');
    expect(await edit(1, { awayId: 'nobody' })).toBe('away');
    expect(await edit(1, { homeId: other.id, round: 'Final', group: null })).toMatchObject({
      kind: 'edited',
      value: { home: { id: other.id }, round: 'Final', version: 2 },
    });
    await given()
      .db.updateTable('match')
      .set({ summary: '{"status":"live"}' })
      .where('id', '=', id)
      .execute();
    expect(await edit(2, { homeId: home.id })).toBe('begun');
    expect(await edit(1, { round: 'Late' })).toEqual({ kind: 'stale', version: 2 });
    expect((await findMatchRecord(given().db, id))?.round).toBe('Final');
  });

  it('takes out again what an undone import had made, when it is entered once more', async () => {
    const { db } = given();
    const importId = newId();
    await db
      .insertInto('import')
      .values({ id: importId, file: 'f', actor: 'user:1', matchRefs: '[]', at: NOW })
      .execute();
    const wanted = { ref: `ref:${newId()}`, name: `Once ${newId()}`, importId };
    const { value } = await createTeam(db, wanted, CHANGE);
    await editTeam(db, value.id, { version: 1, archived: true }, CHANGE);
    await createTeam(db, wanted, CHANGE);
    expect((await findTeam(db, value.id))?.archived).toBe(true);
    await db.updateTable('import').set({ undoneAt: NOW }).where('id', '=', importId).execute();
    expect((await createTeam(db, wanted, CHANGE)).isNew).toBe(false);
    expect((await findTeam(db, value.id))?.archived).toBe(false);
    expect(await namesFor(wanted.name)).toEqual([wanted.name]);
  });

  it('finds among ten thousand names, and lists them by reading no more rows than it shows', async () => {
    const { db, kind } = given();
    const syllables = ['ar', 'bo', 'cam', 'den', 'el', 'fin', 'gor', 'hal', 'il', 'jun'];
    const nameOf = (n: number) =>
      `${[...String(n).padStart(4, '0')].map((d) => syllables[Number(d)]).join('')} United`;
    const venues = Array.from({ length: 10_000 }, (_, n) => ({
      id: `v${n}`,
      name: nameOf(n),
      searchName: searchNameOf([nameOf(n)]),
      createdAt: NOW,
    }));
    for (let from = 0; from < venues.length; from += 500)
      await db
        .insertInto('venue')
        .values(venues.slice(from, from + 500))
        .execute();
    await sql.raw('analyze').execute(db);
    const found = async (text: string) =>
      (await listVenues(db, { text, archived: false })).venues.map(({ name }) => name);
    expect(await found('jundenelfin')).toEqual(['jundenelfin United']);
    expect(await found('united bocambocam')).toEqual(['bocambocam United']);
    expect((await found('denel')).slice(0, 2)).toEqual(['denelarar United', 'denelarbo United']);
    expect(await found('zzz')).toEqual([]);
    expect((await found('')).slice(0, 2)).toEqual(['arararar United', 'arararbo United']);
    const plan = await planOf(db, kind, listedByName(db, 'venue').compile());
    if (kind === 'sqlite')
      expect(plan).toEqual([expect.stringMatching(/^SCAN venue USING (COVERING )?INDEX venueBySearchName$/)]);
    else {
      expect(plan.filter((line) => /Seq Scan|Sort|Bitmap/.test(line))).toEqual([]);
      expect(plan.some((line) => /Index (Only )?Scan.*rows=50/.test(line))).toBe(true);
    }
  });
});

/** The lines of a query's plan; of Postgres with the rows that it read. */
const planOf = async (db: Db, kind: 'sqlite' | 'postgres', query: CompiledQuery): Promise<string[]> => {
  const how = kind === 'sqlite' ? 'explain query plan' : 'explain (analyze, costs off, timing off)';
  const { rows } = await db.executeQuery(CompiledQuery.raw(`${how} ${query.sql}`, [...query.parameters]));
  return rows.map((row) => String(Object(row)[kind === 'sqlite' ? 'detail' : 'QUERY PLAN']));
};

import {
  auditPage,
  competition,
  importRecord,
  importRecords,
  key as keySchema,
  snapshot,
  team,
  undoAnswer,
} from '@scoreline/protocol';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER, startTestApi, type TestApi } from '../testing/api.ts';
import { type Credentials, problemOf } from '../testing/client.ts';
import { describeOnPostgres, newDatabase } from '../testing/postgres.ts';

const suite = (settings: () => Promise<Readonly<Record<string, string>>>) => {
  let api: TestApi;
  let owner: Credentials;
  beforeAll(async () => {
    api = await startTestApi(await settings());
    owner = await api.signIn(OWNER.email, OWNER.password);
  });
  afterAll(() => api.stop());

  const send = (method: string, path: string, body?: object) => api.ask(method, path, { as: owner, body });
  let made = 0;

  /** An import of one match, as the page does it: `before` is what was there already. */
  const importMatch = async ({ before }: { before: boolean }) => {
    made += 1;
    const refs = ['c', 'h', 'a', 'm'].map((kind) => `test:${made}/${kind}`);
    const [ref = '', home = '', away = '', match = ''] = refs;
    const make = async (importId?: string) => {
      const stamp = importId === undefined ? {} : { importId };
      const wanted = { ref, name: `Cup ${made}`, season: '2026', sport: 'football', ...stamp };
      const cup = competition.parse((await send('POST', '/v1/competitions', wanted)).json());
      const side = async (name: string, teamRef: string) =>
        team.parse((await send('POST', '/v1/teams', { ref: teamRef, name, ...stamp })).json()).id;
      const body = {
        ref: match,
        competitionId: cup.id,
        homeId: await side(`Ayr ${made}`, home),
        awayId: await side(`Bute ${made}`, away),
        kickoffAt: Date.UTC(2026, 5, 11, 19),
        ...stamp,
      };
      const answer = await send('POST', '/v1/matches', body);
      return { matchId: String(Object(answer.json()).id), competitionId: cup.id, slug: cup.slug };
    };
    if (before) await make();
    const begin = async () =>
      importRecord.parse((await send('POST', '/v1/imports', { file: 'cup.json', matches: [match] })).json());
    const record = await begin();
    const place = await make(record.id);
    const say = (id: string, command: object) =>
      send('POST', `/v1/matches/${place.matchId}/commands`, {
        commandId: `${made}-${id}`,
        importId: record.id,
        command,
      });
    await say('1', { type: 'startPeriod', period: '1H' });
    await say('2', { type: 'recordGoal', side: 'home', kind: 'openPlay', minute: { minute: 5 } });
    await send('POST', `/v1/imports/${record.id}/finish`);
    const undo = async () =>
      undoAnswer.parse((await send('POST', `/v1/imports/${record.id}/undo`, {})).json());
    return { ...place, record, undo, again: async () => make((await begin()).id) };
  };

  const snapshotOf = async (id: string) => snapshot.parse((await api.ask('GET', `/v1/matches/${id}`)).json());

  it('is remembered with what it made and who did it', async () => {
    const { record } = await importMatch({ before: false });
    const { imports } = importRecords.parse((await send('GET', '/v1/imports')).json());
    expect(imports.find(({ id }) => id === record.id)).toMatchObject({
      file: 'cup.json',
      by: 'Owner',
      finishedAt: expect.any(Number),
      undoneAt: null,
      made: { matches: 1, teams: 2, competitions: 1 },
    });
  });

  it('takes commands of its own sender only while it is open', async () => {
    const { record, matchId } = await importMatch({ before: false });
    const late = { commandId: 'late', importId: record.id, command: { type: 'endPeriod' } };
    const answer = await send('POST', `/v1/matches/${matchId}/commands`, late);
    expect([answer.status, problemOf(answer).detail]).toEqual([
      400,
      'importId: is not an open import of yours.',
    ]);
  });

  it('knows beforehand which of its matches are there', async () => {
    const { matchId } = await importMatch({ before: false });
    const answer = await send('POST', '/v1/imports/look', { matches: [`test:${made}/m`, 'test:none'] });
    expect(answer.json()).toEqual({ matches: [{ ref: `test:${made}/m`, id: matchId, archived: false }] });
  });

  it('that is undone puts away what it made, and entered once more it is there again', async () => {
    const { undo, again, slug, matchId } = await importMatch({ before: false });
    expect(await undo()).toEqual({ next: null, archived: 1, voided: 0, kept: [] });
    const isListed = async () => (await api.ask('GET', '/v1/competitions')).text.includes(`"${slug}"`);
    const teams = async () => (await send('GET', `/v1/teams?q=ayr ${made}`)).text;
    expect([await isListed(), await teams()]).toEqual([false, expect.stringContaining('"teams":[]')]);
    expect((await snapshotOf(matchId)).summary.score).toEqual({ home: 1, away: 0 });
    expect(await undo()).toEqual({ next: null, archived: 0, voided: 0, kept: [] });
    await again();
    expect([await isListed(), await teams()]).toEqual([true, expect.stringContaining(`Ayr ${made}`)]);
    expect((await api.ask('GET', `/v1/competitions/${slug}`)).text).toContain(matchId);
  });

  it('that is over, or somebody else’s, takes nothing more', async () => {
    const { record, competitionId } = await importMatch({ before: false });
    const importId = record.id;
    const kickoffAt = Date.UTC(2026, 5, 11, 19);
    for (const [as, id] of [
      [owner, importId],
      [owner, 'nobody-knows'],
      [api.feed, importId],
    ] as const)
      for (const [path, body] of [
        ['/v1/teams', { name: 'Late', importId: id }],
        ['/v1/competitions', { name: 'Late', season: '2026', sport: 'football', importId: id }],
        ['/v1/matches', { competitionId, homeId: 'a', awayId: 'b', kickoffAt, importId: id }],
      ] as const) {
        const answer = await api.ask('POST', path, { as, body });
        expect([path, answer.status, problemOf(answer).fields?.[0]?.path]).toEqual([path, 400, 'importId']);
      }
  });

  it('that was undone is restored by no key for other competitions, and who restores it is written down', async () => {
    const { undo, matchId, competitionId } = await importMatch({ before: false });
    await undo();
    const ref = `test:${made}/m`;
    const elsewhere = competition.parse(
      (
        await send('POST', '/v1/competitions', { name: `Other ${made}`, season: '2026', sport: 'football' })
      ).json(),
    );
    const key = keySchema.parse(
      (await send('POST', '/v1/keys', { name: `other ${made}`, competitions: [elsewhere.id] })).json(),
    ).key;
    const { match } = await snapshotOf(matchId);
    const sides = { homeId: match.home.id, awayId: match.away.id };
    const body = { ref, competitionId: elsewhere.id, ...sides, kickoffAt: Date.UTC(2026, 5, 11, 19) };
    const foreign = await api.ask('POST', '/v1/matches', { as: { key }, body });
    expect([foreign.status, foreign.text.includes(matchId)]).toEqual([403, false]);
    const archived = await send('POST', '/v1/matches', { ...body, ref: `${ref}2`, competitionId });
    expect([archived.status, problemOf(archived).fields?.[0]?.path]).toEqual([400, 'competitionId']);

    const own = await send('POST', '/v1/matches', { ...body, competitionId });
    expect(own.status).toBe(200);
    const log = auditPage.parse((await send('GET', `/v1/audit?match=${matchId}`)).json());
    expect(log.entries[0]).toMatchObject({
      kind: 'matchChanged',
      changes: [{ field: 'archived', from: true, to: false }],
    });
  });

  it('that is undone voids what it recorded in a match that was there before', async () => {
    const { undo, matchId } = await importMatch({ before: true });
    expect(await undo()).toEqual({ next: null, archived: 0, voided: 2, kept: [] });
    const { summary, incidents } = await snapshotOf(matchId);
    expect([summary.status, summary.score]).toEqual(['scheduled', { home: 0, away: 0 }]);
    expect(incidents.map(({ state, correction }) => [state, correction])).toEqual(
      incidents.map(() => ['voided', 'The import of cup.json was undone']),
    );
  });

  it('that somebody has scored on since stays where they did, and says so', async () => {
    const [fresh, older] = [await importMatch({ before: false }), await importMatch({ before: true })];
    for (const { matchId, undo } of [fresh, older]) {
      await api.play(matchId, { type: 'endPeriod' });
      expect(await undo()).toMatchObject({
        archived: 0,
        voided: 0,
        kept: [
          {
            matchId,
            reason: 'Someone has recorded something in this match since the import, so it was not changed.',
          },
        ],
      });
      expect((await snapshotOf(matchId)).summary.score).toEqual({ home: 1, away: 0 });
    }
  });

  it('is no business of a feed, a scorer or nobody', async () => {
    const { record } = await importMatch({ before: false });
    for (const as of [null, api.feed])
      for (const [method, path] of [
        ['GET', '/v1/imports'],
        ['POST', '/v1/imports'],
        ['POST', '/v1/imports/look'],
        ['POST', `/v1/imports/${record.id}/finish`],
        ['POST', `/v1/imports/${record.id}/undo`],
      ] as const) {
        const answer = await api.ask(method, path, { as, ...(method === 'GET' ? {} : { body: {} }) });
        expect([path, answer.status]).toEqual([path, as === null ? 401 : 403]);
      }
  });

  describe('a crest', () => {
    const put = (path: string, body: Uint8Array | string, type = 'image/png', as: Credentials = owner) =>
      api.ask('PUT', path, { as, body, headers: { 'content-type': type } });
    const png = () =>
      sharp({ create: { width: 32, height: 32, channels: 3, background: '#0a3cff' } })
        .png()
        .toBuffer();

    it('is served from here, for good, as what it is', async () => {
      const { home, id } = await api.newMatch();
      const answer = await put(`/v1/teams/${home.id}/crest?version=1`, await png());
      expect([answer.status, Object(answer.json())]).toEqual([
        200,
        expect.objectContaining({ version: 2, crest: expect.stringMatching(/^\/v1\/crests\/[\w-]{22}$/) }),
      ]);
      const crest = String(Object(answer.json()).crest);
      const served = await api.ask('GET', crest);
      expect([
        served.status,
        ...['content-type', 'cache-control', 'x-content-type-options'].map((name) =>
          served.headers.get(name),
        ),
      ]).toEqual([200, 'image/webp', 'public, max-age=31536000, immutable', 'nosniff']);
      expect((await snapshotOf(id)).match.home.crest).toBe(crest);
      const stale = await put(`/v1/teams/${home.id}/crest?version=1`, await png());
      expect(stale.status).toBe(409);
      const gone = await send('PATCH', `/v1/teams/${home.id}`, { version: 2, crest: null });
      expect([gone.status, Object(gone.json()).crest]).toEqual([200, undefined]);
    });

    it('is refused for what it is not, and to whom it is not for', async () => {
      const { home } = await api.newMatch();
      const path = `/v1/teams/${home.id}/crest?version=1`;
      const svg = await put(path, '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml');
      expect([svg.status, problemOf(svg).detail]).toEqual([
        400,
        expect.stringMatching(/SVG is not supported/),
      ]);
      expect((await put(path, '<svg></svg>')).status).toBe(400);
      expect((await put(path, Buffer.alloc(300 * 1024))).status).toBe(413);
      expect((await put(path, '')).status).toBe(400);
      expect((await put(`/v1/teams/${home.id}/crest`, await png())).status).toBe(400);
      expect((await put('/v1/teams/none/crest?version=1', await png())).status).toBe(404);
      expect((await put(path, await png(), 'image/png', api.feed)).status).toBe(403);
      expect((await put(path, await png(), 'image/png', null)).status).toBe(401);
      expect((await api.ask('GET', '/v1/crests/none')).status).toBe(404);
    });
  });
};

describe('an import on SQLite', () => suite(async () => ({})));

describeOnPostgres('an import on Postgres', () => suite(async () => ({ DATABASE_URL: await newDatabase() })));

import { board, competitionPage, competitions, logPage, snapshot, standingsPage } from '@scoreline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { problemOf } from '../testing/client.ts';
import { awayGoal, homeGoal, kickOff, setLineup } from '../testing/commands.ts';

let api: TestApi;
let matchId: string;
let competitionId: string;
let goal: string;
beforeAll(async () => {
  api = await startTestApi();
  const match = await api.newMatch();
  matchId = match.id;
  competitionId = match.competitionId;
  const [, , id = ''] = await api.play(matchId, setLineup('home'), kickOff, homeGoal, awayGoal);
  goal = id;
  await api.play(matchId, { type: 'voidIncident', incidentId: goal, reason: 'a slip' });
});
afterAll(() => api.stop());

const KICK_OFF = Date.UTC(2026, 5, 11, 19);

describe('a match', () => {
  it('is read as it is now and as it was after each of its revisions', async () => {
    const at = async (revision: number) => {
      const answer = await api.ask('GET', `/v1/matches/${matchId}?at=${revision}`);
      const { revision: shown, summary, incidents } = snapshot.parse(JSON.parse(answer.text));
      return [shown, summary.revision, summary.score.home, summary.score.away, incidents.length];
    };
    expect(await at(0)).toEqual([0, 0, 0, 0, 0]);
    expect(await at(3)).toEqual([3, 3, 1, 0, 2]);
    expect(await at(4)).toEqual([4, 4, 1, 1, 3]);
    expect(await at(5)).toEqual([5, 5, 0, 1, 3]);
    const now = await api.snapshotOf(matchId);
    expect([now.revision, now.lineups.home?.starters.length, now.lineups.away]).toEqual([5, 11, null]);
    expect(now.incidents.find(({ id }) => id === goal)).toMatchObject({
      state: 'voided',
      correction: 'a slip',
    });
  });

  it('has no revision that is still to come, and none that is no number', async () => {
    const later = await api.ask('GET', `/v1/matches/${matchId}?at=6`);
    expect([later.status, problemOf(later).detail]).toEqual([404, expect.stringMatching(/at revision 5/)]);
    for (const at of ['', '-1', 'x', '1.5']) {
      const answer = await api.ask('GET', `/v1/matches/${matchId}?at=${at}`);
      expect([at, answer.status, problemOf(answer).detail]).toEqual([
        at,
        400,
        'at: must be a whole number from 0',
      ]);
    }
  });

  it('is answered with 304 while it is as the reader knows it, also behind a proxy that compresses', async () => {
    const path = `/v1/matches/${matchId}`;
    const first = await api.ask('GET', path);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1');
    for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const again = await api.ask('GET', path, { headers: { 'if-none-match': known } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    const other = await api.ask('GET', path, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
    expect((await api.ask('GET', `${path}?at=3`)).headers.get('etag')).not.toBe(tag);
  });

  it('has a log that can be read from anywhere on, and tells nobody who exactly wrote it', async () => {
    const answer = await api.ask('GET', `/v1/matches/${matchId}/log?after=3`);
    const { entries } = logPage.parse(JSON.parse(answer.text));
    expect(entries.map(({ revision, by }) => [revision, by])).toEqual([
      [4, 'key'],
      [5, 'key'],
    ]);
  });
});

describe('a board', () => {
  const read = async (query: string) => board.parse((await api.ask('GET', `/v1/board?${query}`)).json());
  const span = `from=${KICK_OFF}&to=${KICK_OFF + 1}`;

  it('holds the matches of its span', async () => {
    const { competitions: groups } = await read(`${span}&status=live,break&sport=football`);
    expect(groups.map(({ competition, matches }) => [competition.id, matches[0]?.match.id])).toEqual([
      [competitionId, matchId],
    ]);
  });

  it('says what is next when it is empty', async () => {
    const day = 86_400_000;
    const { next, previous } = await read(`from=${KICK_OFF - 2 * day}&to=${KICK_OFF - day}`);
    expect([next?.kickoffAt, next?.matches, previous]).toEqual([KICK_OFF, 1, null]);
  });

  for (const [query, detail] of [
    ['', /from: .*; to: /],
    ['from=&to=5', /from: must be an instant in milliseconds/],
    ['from=5&to=5', /`to` must be after/],
    [`from=0&to=${500 * 86_400_000}`, /at most 400 days/],
    ['from=0&to=5&status=asleep', /status\.0: .*"scheduled"/],
  ] as const)
    it(`is refused with what would be right: ?${query}`, async () => {
      const answer = await api.ask('GET', `/v1/board?${query}`);
      expect([answer.status, problemOf(answer).detail]).toEqual([400, expect.stringMatching(detail)]);
    });
});

describe('a competition', () => {
  it('is listed, and found by its id and its slug', async () => {
    const list = competitions.parse((await api.ask('GET', '/v1/competitions')).json());
    const slug = list.competitions[0]?.slug ?? '';
    for (const name of [competitionId, slug]) {
      const page = competitionPage.parse((await api.ask('GET', `/v1/competitions/${name}`)).json());
      expect(page.matches.map(({ match }) => match.id)).toEqual([matchId]);
    }
    expect((await api.ask('GET', '/v1/competitions/none')).status).toBe(404);
  });

  it('has a table that counts what is being played, and marks it', async () => {
    const { tables } = standingsPage.parse(
      (await api.ask('GET', `/v1/competitions/${competitionId}/standings`)).json(),
    );
    expect(
      tables[0]?.rows.map(({ team, rank, points, isLive }) => [team.name, rank, points, isLive]),
    ).toEqual([
      ['Brigton', 1, 3, true],
      ['Ashford', 2, 0, true],
    ]);
  });
});

const openApi = z.object({
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

describe('what is there for developers and operators', () => {
  it('describes every route, with named shapes', async () => {
    const answer = await api.ask('GET', '/v1/openapi.json');
    const { paths, components } = openApi.parse(JSON.parse(answer.text));
    expect(Object.keys(paths)).toContain('/v1/matches/{id}/commands');
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['Summary', 'Snapshot', 'CommandRequestInput', 'Problem']),
    );
    for (const [, name] of answer.text.matchAll(/#\/components\/schemas\/([^"]+)/g))
      expect(Object.keys(components.schemas)).toContain(name);
  });

  it('says of every route in one line what it is for, and to which of a few groups it belongs', async () => {
    const text = z.string().regex(/^[A-Z].*[^.]$/);
    const group = z.object({ name: z.string(), description: z.string() });
    const named = z.object({ summary: text.max(80), tags: z.tuple([z.string()]) });
    const document = z.object({
      tags: z.array(group),
      paths: z.record(z.string(), z.record(z.string(), named)),
    });
    const { tags, paths } = document.parse((await api.ask('GET', '/v1/openapi.json')).json());
    const routes = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(new Set(routes.flatMap((route) => route.tags))).toEqual(new Set(tags.map(({ name }) => name)));
    expect(new Set(routes.map(({ summary }) => summary)).size).toBe(routes.length);
  });

  it('has a page of it', async () => {
    const page = await api.ask('GET', '/v1/docs/');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('swagger-ui')]);
    expect((await api.ask('GET', '/v1/docs/json')).status).toBe(200);
  });

  it('counts for Prometheus, and says that it is well', async () => {
    expect((await api.ask('GET', '/health')).json()).toEqual({ status: 'ok', broadcastsWaiting: 5 });
    const { text } = await api.ask('GET', '/metrics');
    expect(text).toMatch(/^scoreline_commands_total\{outcome="accepted"\} 5$/m);
    expect(text).toMatch(/^scoreline_outbox_waiting 5$/m);
    expect(text).toMatch(/^scoreline_broadcast_failures_total [1-9]\d*$/m);
    expect(text).toMatch(
      /^scoreline_request_seconds_count\{method="POST",route="\/v1\/matches\/:id\/commands",status="200"\} 5$/m,
    );
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { kickOff } from '../testing/commands.ts';

const FROM = { origin: 'https://news.example' };
let api: TestApi;
let matchId: string;
let competitionId: string;
beforeAll(async () => {
  api = await startTestApi();
  const match = await api.newMatch();
  matchId = match.id;
  competitionId = match.competitionId;
});
afterAll(() => api.stop());

const publicPaths = () => [
  '/v1/board?from=0&to=1000',
  '/v1/competitions',
  `/v1/competitions/${competitionId}`,
  `/v1/competitions/${competitionId}/standings`,
  `/v1/competitions/${competitionId}/scorers`,
  `/v1/matches/${matchId}`,
  `/v1/matches/${matchId}/log`,
  `/v1/matches/${matchId}/context`,
  '/v1/search?q=ash',
  '/v1/openapi.json',
];

it('a page of another origin reads what is public, and reads it again with its ETag', async () => {
  for (const path of publicPaths()) {
    const answer = await api.ask('GET', path, { headers: FROM });
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('access-control-allow-origin'), path).toBe('*');
    expect(answer.headers.get('access-control-expose-headers'), path).toBe('etag');
    const asked = await api.ask('OPTIONS', path, {
      headers: {
        ...FROM,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect([path, asked.status]).toEqual([path, 204]);
    expect(asked.headers.get('access-control-allow-headers'), path).toBe('if-none-match');
    expect(asked.headers.get('access-control-allow-methods'), path).toBe('GET, HEAD');
  }
});

it('it also reads why there is nothing to read', async () => {
  const answer = await api.ask('GET', '/v1/matches/nothing', { headers: FROM });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
});

it('it reads nothing of a person, and writes nothing', async () => {
  for (const path of ['/v1/me', '/v1/people', '/v1/teams', '/v1/audit', '/metrics'])
    expect(
      (await api.ask('GET', path, { headers: FROM })).headers.get('access-control-allow-origin'),
    ).toBeNull();
  for (const path of [`/v1/matches/${matchId}/commands`, '/v1/me', '/api/auth/sign-in/email']) {
    const asked = await api.ask('OPTIONS', path, {
      headers: { ...FROM, 'access-control-request-method': 'POST' },
    });
    expect([path, asked.headers.get('access-control-allow-origin')]).toEqual([path, null]);
  }
  const written = await api.post(matchId, kickOff, { headers: FROM });
  expect(written.headers.get('access-control-allow-origin')).toBeNull();
});

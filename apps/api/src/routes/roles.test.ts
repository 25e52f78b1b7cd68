import { competition, key as keySchema, person as personSchema } from '@scoreline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER, startTestApi, type TestApi } from '../testing/api.ts';
import type { As } from '../testing/client.ts';
import { kickOff } from '../testing/plays.ts';

const WHO = [
  'nobody',
  'unknown key',
  'revoked key',
  'other scorer',
  'scorer',
  'editor',
  'owner',
  'feed',
] as const;
type Who = (typeof WHO)[number];

let api: TestApi;
let matchId: string;
const as: Partial<Record<Who, As>> = {};

beforeAll(async () => {
  api = await startTestApi();
  const owner = await api.signIn(OWNER.email, OWNER.password);
  const add = async (name: string, role: string) => {
    const body = { name, email: `${name}@example.org`, password: `${name} of the day`, role };
    const answer = await api.ask('POST', '/v1/people', { as: owner, body });
    return { ...personSchema.parse(answer.json()), as: await api.signIn(body.email, body.password) };
  };
  const [editor, scorer, other] = [
    await add('editor', 'editor'),
    await add('scorer', 'scorer'),
    await add('another', 'scorer'),
  ];
  matchId = (await api.newMatch()).id;
  const scorers = { scorers: [scorer.id] };
  await api.ask('PUT', `/v1/matches/${matchId}/scorers`, { as: owner, body: scorers });
  const revoked = keySchema.parse(
    (await api.ask('POST', '/v1/keys', { as: owner, body: { name: 'old' } })).json(),
  );
  await api.ask('DELETE', `/v1/keys/${revoked.id}`, { as: owner });
  Object.assign(as, {
    nobody: null,
    'unknown key': { key: 'sl_unknown' },
    'revoked key': { key: revoked.key },
    'other scorer': other.as,
    scorer: scorer.as,
    editor: editor.as,
    owner,
    feed: api.feed,
  } satisfies Record<Who, As>);
});
afterAll(() => api.stop());

const everybody = (status: number) => WHO.map(() => status);

interface Row {
  readonly method: string;
  readonly path: () => string;
  readonly body?: () => unknown;
  /** What each of `WHO` is answered, in their order. */
  readonly answers: readonly number[];
}

let made = 0;
const another = (name: string) => {
  made += 1;
  return `${name} ${made}`;
};
const rows: Readonly<Record<string, Row>> = {
  'read the board': { method: 'GET', path: () => '/v1/board?from=0&to=1', answers: everybody(200) },
  'read a match': { method: 'GET', path: () => `/v1/matches/${matchId}`, answers: everybody(200) },
  'read a log': { method: 'GET', path: () => `/v1/matches/${matchId}/log`, answers: everybody(200) },
  'read the competitions': { method: 'GET', path: () => '/v1/competitions', answers: everybody(200) },
  'ask who they are': {
    method: 'GET',
    path: () => '/v1/me',
    answers: [401, 401, 401, 200, 200, 200, 200, 200],
  },
  'post a command': {
    method: 'POST',
    path: () => `/v1/matches/${matchId}/commands`,
    body: () => ({ commandId: another('k').replace(' ', '-'), command: { type: 'delayMatch' } }),
    // The first is accepted; what the others may do is then for the rules to refuse.
    answers: [401, 401, 401, 403, 200, 422, 422, 422],
  },
  'reopen a match': {
    method: 'POST',
    path: () => `/v1/matches/${matchId}/commands`,
    body: () => ({ commandId: another('r').replace(' ', '-'), command: { type: 'reopen', reason: 'late' } }),
    answers: [401, 401, 401, 403, 403, 422, 422, 403],
  },
  'make a competition': {
    method: 'POST',
    path: () => '/v1/competitions',
    body: () => ({ name: another('Cup'), season: '2026', sport: 'football' }),
    answers: [401, 401, 401, 403, 403, 201, 201, 201],
  },
  'make a team': {
    method: 'POST',
    path: () => '/v1/teams',
    body: () => ({ name: another('Town') }),
    answers: [401, 401, 401, 403, 403, 201, 201, 201],
  },
  'look for teams': {
    method: 'GET',
    path: () => '/v1/teams?q=ash',
    answers: [401, 401, 401, 403, 403, 200, 200, 200],
  },
  'make a match': {
    method: 'POST',
    path: () => '/v1/matches',
    body: () => ({ competitionId: 'none', homeId: 'a', awayId: 'b', kickoffAt: 0 }),
    // Whoever may is told that there is no such competition.
    answers: [401, 401, 401, 403, 403, 400, 400, 400],
  },
  'see who scores': {
    method: 'GET',
    path: () => `/v1/matches/${matchId}/scorers`,
    answers: [401, 401, 401, 403, 403, 200, 200, 403],
  },
  'assign scorers': {
    method: 'PUT',
    path: () => `/v1/matches/${matchId}/scorers`,
    body: () => ({ scorers: [] }),
    answers: [401, 401, 401, 403, 403, 200, 200, 403],
  },
  'see the people': {
    method: 'GET',
    path: () => '/v1/people',
    answers: [401, 401, 401, 403, 403, 200, 200, 403],
  },
  'add a person': {
    method: 'POST',
    path: () => '/v1/people',
    body: () => ({
      name: 'X',
      email: `${another('x').replace(' ', '')}@example.org`,
      password: 'long enough',
      role: 'scorer',
    }),
    answers: [401, 401, 401, 403, 403, 403, 201, 403],
  },
  'make a key': {
    method: 'POST',
    path: () => '/v1/keys',
    body: () => ({ name: 'feed' }),
    answers: [401, 401, 401, 403, 403, 403, 201, 403],
  },
  'make a key by the back door': {
    method: 'POST',
    path: () => '/api/auth/api-key/create',
    body: () => ({ name: 'mine' }),
    answers: everybody(404),
  },
  'sign up': {
    method: 'POST',
    path: () => '/api/auth/sign-up/email',
    body: () => ({ name: 'X', email: 'up@example.org', password: 'long enough' }),
    answers: everybody(404),
  },
};

describe('who may', () => {
  for (const [title, { method, path, body, answers }] of Object.entries(rows))
    it(`${title}: ${WHO.filter((_, index) => (answers[index] ?? 0) < 300).join(', ') || 'see the table'}`, async () => {
      const got: number[] = [];
      for (const who of WHO)
        got.push(
          (
            await api.ask(method, path(), {
              as: as[who] ?? null,
              ...(body === undefined ? {} : { body: body() }),
            })
          ).status,
        );
      expect(Object.fromEntries(WHO.map((who, index) => [who, got[index]]))).toEqual(
        Object.fromEntries(WHO.map((who, index) => [who, answers[index]])),
      );
    });

  it('is for scorers only what is assigned to them, and not a moment longer', async () => {
    const { id } = await api.newMatch();
    const asked = () => api.post(id, kickOff, { as: as.scorer ?? null });
    expect((await asked()).status).toBe(403);
  });

  it('not assign somebody who is not there', async () => {
    const body = { scorers: ['nobody-at-all'] };
    const answer = await api.ask('PUT', `/v1/matches/${matchId}/scorers`, { as: as.owner ?? null, body });
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringMatching(/nobody with the id nobody-at-all/),
    ]);
  });

  it('make the same competition twice under one ref, and get the first again', async () => {
    const body = { ref: 'cup:1', name: 'Twice', season: '2026', sport: 'football' };
    const make = () => api.ask('POST', '/v1/competitions', { as: api.feed, body });
    const [first, second] = [await make(), await make()];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(competition.parse(second.json())).toEqual(competition.parse(first.json()));
  });
});

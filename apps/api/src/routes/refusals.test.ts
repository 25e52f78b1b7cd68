import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { problem } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { kindOf, problemOf, type TestResponse } from '../testing/client.ts';
import { homeGoal, kickOff, POINTS_OF_A_MATCH, point, setLineup, startPlay } from '../testing/commands.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner } = await startOwnedApi();

/** Runs `ask`, and proves that the match is as it was before. */
const changingNothing = async (matchId: string, ask: () => Promise<TestResponse>): Promise<TestResponse> => {
  const [before, logBefore] = [await api.snapshotOf(matchId), await api.logOf(matchId)];
  const answer = await ask();
  const { serverTime: _, ...after } = await api.snapshotOf(matchId);
  const { serverTime: __, ...unchanged } = before;
  expect(after).toEqual(unchanged);
  expect(await api.logOf(matchId)).toEqual(logBefore);
  return answer;
};

const football = async (...commands: readonly object[]) => {
  const { id } = await api.newMatch({ options: { sport: 'football', maxSubstitutions: 12 } });
  await api.play(id, ...commands);
  return id;
};

describe('a command that cannot be', () => {
  interface Case {
    readonly title: string;
    readonly before: readonly object[];
    readonly command: object;
    readonly rule: string;
    readonly detail: RegExp;
  }
  const cases: readonly Case[] = [
    {
      title: 'an unknown player',
      before: [setLineup('home'), kickOff],
      command: { ...homeGoal, player: { id: 'nobody', name: 'Nobody' } },
      rule: 'FB-04',
      detail: /Unknown player nobody: not in the line-up of Ashford/,
    },
    {
      title: 'a goal before kick-off',
      before: [],
      command: homeGoal,
      rule: 'FB-02',
      detail: /not kicked off/,
    },
    {
      title: 'a second yellow without a first',
      before: [setLineup('home'), kickOff],
      command: { type: 'recordCard', side: 'home', card: 'secondYellow', player: { id: 'home4', name: 'x' } },
      rule: 'FB-09',
      detail: /no first yellow/,
    },
    {
      title: 'a 13th substitution',
      before: [kickOff, ...Array.from({ length: 12 }, () => ({ type: 'recordSubstitution', side: 'home' }))],
      command: { type: 'recordSubstitution', side: 'home' },
      rule: 'FB-11',
      detail: /made all 12 substitutions/,
    },
    {
      title: 'the correction of an incident that is not there',
      before: [kickOff],
      command: { type: 'voidIncident', incidentId: 'none', reason: 'a slip' },
      rule: 'CO-01',
      detail: /no incident none/,
    },
  ];
  for (const { title, before, command, rule, detail } of cases)
    it(`${title} is refused by ${rule} and changes nothing`, async () => {
      const id = await football(...before);
      const answer = await changingNothing(id, () => api.post(id, command));
      expect(answer.status).toBe(422);
      expect(problemOf(answer)).toMatchObject({ rule, revision: before.length });
      expect(problemOf(answer).detail).toMatch(detail);
    });

  it('a tennis point after the match is refused and changes nothing', async () => {
    const { id } = await api.newMatch({}, 'tennis');
    await api.play(id, startPlay, ...Array.from({ length: POINTS_OF_A_MATCH }, () => point));
    const answer = await changingNothing(id, () => api.post(id, point));
    expect([answer.status, problemOf(answer).rule]).toEqual([422, 'TN-02']);
    expect(problemOf(answer).detail).toMatch(/match is over/);
  });

  it('a match that does not exist is not found', async () => {
    const answer = await api.post('nomatch', kickOff);
    expect([answer.status, kindOf(answer)]).toEqual([404, 'not-found']);
    expect(problemOf(answer).detail).toBe('There is no match nomatch.');
  });

  it('a stale expectedRevision is a conflict that says the revision now', async () => {
    const id = await football(kickOff, homeGoal);
    const answer = await changingNothing(id, () =>
      api.post(id, homeGoal, { request: { expectedRevision: 1 } }),
    );
    expect([answer.status, kindOf(answer), problemOf(answer).revision]).toEqual([409, 'conflict', 2]);
    expect(problemOf(answer).detail).toMatch(/at revision 2, you expected 1/);
  });

  it('an expectedRevision that the match has not reached is a conflict too', async () => {
    const id = await football(kickOff);
    const answer = await changingNothing(id, () =>
      api.post(id, homeGoal, { request: { expectedRevision: 9 } }),
    );
    expect([answer.status, problemOf(answer).revision]).toEqual([409, 1]);
  });

  it('a command that commutes with what came between is accepted', async () => {
    const id = await football(kickOff, homeGoal);
    const card = { type: 'recordCard', side: 'away', card: 'yellow' };
    expect((await api.post(id, card, { request: { expectedRevision: 1 } })).status).toBe(200);
  });

  it('a note commutes with everything, and everything with a note', async () => {
    const id = await football(kickOff, homeGoal);
    const note = { type: 'addNote', text: 'A great save by Lloris' };
    expect((await api.post(id, note, { request: { expectedRevision: 0 } })).status).toBe(200);
    expect((await api.post(id, homeGoal, { request: { expectedRevision: 2 } })).status).toBe(200);
  });

  it('a time in the future is refused', async () => {
    const id = await football();
    const answer = await changingNothing(id, () =>
      api.post(id, kickOff, { request: { at: Date.now() + 3_600_000 } }),
    );
    expect([answer.status, kindOf(answer)]).toEqual([400, 'bad-request']);
    expect(problemOf(answer).detail).toMatch(/future/);
  });
});

describe('a body that is not as it should be', () => {
  const valid = () => ({ commandId: randomUUID(), command: kickOff });
  const cases: readonly (readonly [
    title: string,
    body: unknown,
    status: number,
    kind: string,
    detail: RegExp,
  ])[] = [
    ['not JSON', '{"commandId":', 400, 'not-json', /one JSON object/],
    ['empty', '', 400, 'not-json', /one JSON object/],
    ['1 MB', JSON.stringify({ ...valid(), filler: 'x'.repeat(1_000_000) }), 413, 'too-large', /256 KB/],
    ['nested', '['.repeat(5_000) + ']'.repeat(5_000), 400, 'not-json', /32 levels/],
    ['no object', '[]', 400, 'bad-request', /expected object/],
    ['poisoned', '{"__proto__":{}}', 400, 'not-json', /one JSON object/],
    ['without an id', { command: kickOff }, 400, 'bad-request', /commandId: .*expected string/],
    [
      'of an unknown type',
      { ...valid(), command: { type: 'cheat' } },
      400,
      'bad-request',
      /command\.type: must be one of .*recordGoal/,
    ],
    [
      'of an unknown side',
      { ...valid(), command: { ...homeGoal, side: 'left' } },
      400,
      'bad-request',
      /command\.side: .*"home"\|"away"/,
    ],
    [
      'a note that is too long',
      { ...valid(), command: { type: 'addNote', text: 'x'.repeat(281) } },
      400,
      'bad-request',
      /command\.text: .*280/,
    ],
    [
      'a note with control characters',
      { ...valid(), command: { type: 'addNote', text: 'a\u0007b' } },
      400,
      'bad-request',
      /command\.text: must be one line without control characters/,
    ],
    [
      'a note of blanks',
      { ...valid(), command: { type: 'addNote', text: ' ' } },
      400,
      'bad-request',
      /text: must not be empty/,
    ],
    ['with a field too many', { ...valid(), score: 3 }, 400, 'bad-request', /score/],
    [
      'with an id of blanks',
      { ...valid(), commandId: '  ' },
      400,
      'bad-request',
      /commandId: must be 1 to 64/,
    ],
  ];
  for (const [title, body, status, kind, detail] of cases)
    it(`${title}: ${status} ${kind}, and nothing is changed`, async () => {
      const id = await football();
      const answer = await changingNothing(id, () =>
        api.ask('POST', `/v1/matches/${id}/commands`, { as: api.feed, body }),
      );
      expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
      expect(problemOf(answer).detail).toMatch(detail);
    });

  it('of another media type: 415', async () => {
    const id = await football();
    const answer = await changingNothing(id, () =>
      api.ask('POST', `/v1/matches/${id}/commands`, {
        as: api.feed,
        body: '<goal/>',
        headers: { 'content-type': 'text/xml' },
      }),
    );
    expect([answer.status, kindOf(answer)]).toEqual([415, 'unsupported-type']);
  });
});

describe('a sender who may not', () => {
  it('is told to sign in when nobody is signed in', async () => {
    const id = await football();
    const answer = await changingNothing(id, () => api.post(id, kickOff, { as: null }));
    expect([answer.status, kindOf(answer)]).toEqual([401, 'signed-out']);
    expect(problemOf(answer).detail).toMatch(/Sign in/);
  });

  it('is told so when the match is not theirs', async () => {
    const id = await football();
    const person = { name: 'Sam', email: 'sam@example.org', password: 'a long password', role: 'scorer' };
    expect((await api.ask('POST', '/v1/people', { as: owner, body: person })).status).toBe(201);
    const sam = await api.signIn(person.email, person.password);
    const answer = await changingNothing(id, () => api.post(id, kickOff, { as: sam }));
    expect([answer.status, kindOf(answer)]).toEqual([403, 'forbidden']);
    expect(problemOf(answer).detail).toMatch(/not assigned to you/);
  });

  for (const [title, origin] of [
    ['another site', 'https://evil.example'],
    ['a page that hides where it is from', 'null'],
    ['a page that does not say where it is from', null],
  ] as const)
    it(`is refused when a browser sends it from ${title}`, async () => {
      const id = await football();
      const answer = await changingNothing(id, () => api.post(id, kickOff, { as: { ...owner, origin } }));
      expect([answer.status, kindOf(answer)]).toEqual([403, 'wrong-origin']);
    });
});

describe('an address that is not there', () => {
  it('is not found', async () => {
    const answer = await api.ask('GET', '/v1/scores');
    expect([answer.status, kindOf(answer)]).toEqual([404, 'not-found']);
  });

  it('says which methods it takes when the method is wrong', async () => {
    const answer = await api.ask('DELETE', '/v1/matches/x');
    expect([answer.status, kindOf(answer), answer.headers.get('allow')]).toEqual([
      405,
      'wrong-method',
      'GET, OPTIONS, HEAD, PATCH',
    ]);
  });

  for (const path of ['/v1/matches/%E0%A4%A', '/v1/matches/%00', `/v1/matches/${'x'.repeat(150)}`])
    it(`is answered with problem details: ${path.slice(0, 30)}`, async () => {
      expect([400, 404]).toContain((await api.ask('GET', path)).status);
      expect(kindOf(await api.ask('GET', path))).toMatch(/bad-request|not-found/);
    });
});

describe('what never becomes a request', () => {
  const sendRaw = async (bytes: string): Promise<string> => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.end(bytes);
    return (await socket.setEncoding('utf8').toArray()).join('');
  };

  for (const [what, bytes, status, detail] of [
    ['is not HTTP', '\u0000\u0001 nonsense\r\n\r\n', 400, 'This is not an HTTP request.'],
    [
      'has a length that is none',
      'GET /v1/board HTTP/1.1\r\nContent-Length: x\r\n\r\n',
      400,
      'This is not an HTTP request.',
    ],
    ['has headers without end', `GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431, /16 KB/],
  ] as const)
    it(`${what}, and is answered with problem details`, async () => {
      const [head = '', body = ''] = (await sendRaw(bytes)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(head).toContain('Content-Type: application/problem+json; charset=utf-8');
      const told = problem.parse(JSON.parse(body));
      expect([told.status, told.detail]).toEqual([status, expect.stringMatching(detail)]);
    });
});

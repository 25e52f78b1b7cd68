import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { auditPage, commandRequest } from '@scoreline/protocol';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Credentials, TestResponse } from '../testing/client.ts';
import { PLAYS } from '../testing/roles/plays.ts';
import { REQUESTS } from '../testing/roles/requests.ts';
import { type Answers, answersOf, readTable, WHO, type Who } from '../testing/roles/table.ts';
import { makeWorld, type World } from '../testing/roles/world.ts';

/**
 * What everybody is answered who asks a route for something that is there: 2xx is done, anything else is refused and
 * changes nothing. The columns: nobody; the owner in a session that has run out; a key that was revoked; a scorer of
 * another match; the scorer of this match, an editor, an owner; keys for all competitions, for the one of this match,
 * for another one.
 */
const ROUTES = readTable(`
                                                        nobody expired revoked  stranger scorer editor owner  feed feedHere feedElsewhere
  GET    /health                                           200     200     200       200    200    200   200   200      200           200
  GET    /ready                                            200     200     200       200    200    200   200   200      200           200
  GET    /metrics                                          200     200     200       200    200    200   200   200      200           200
  GET    /v1/openapi.json                                  200     200     200       200    200    200   200   200      200           200
  GET    /v1/docs                                          200     200     200       200    200    200   200   200      200           200
  GET    /v1/docs/static/index.html                        200     200     200       200    200    200   200   200      200           200
  GET    /v1/docs/static/swagger-initializer.js            200     200     200       200    200    200   200   200      200           200
  GET    /v1/docs/static/*                                200     200     200       200    200    200   200   200      200           200
  GET    /v1/docs/json                                     200     200     200       200    200    200   200   200      200           200
  GET    /v1/docs/yaml                                     200     200     200       200    200    200   200   200      200           200

  GET    /v1/board                                         200     200     200       200    200    200   200   200      200           200
  GET    /v1/competitions                                  200     200     200       200    200    200   200   200      200           200
  GET    /v1/competitions/:id                              200     200     200       200    200    200   200   200      200           200
  GET    /v1/competitions/:id/standings                    200     200     200       200    200    200   200   200      200           200
  GET    /v1/competitions/:id/scorers                      200     200     200       200    200    200   200   200      200           200
  GET    /v1/matches/:id                                   200     200     200       200    200    200   200   200      200           200
  GET    /v1/matches/:id/log                               200     200     200       200    200    200   200   200      200           200
  GET    /v1/matches/:id/context                           200     200     200       200    200    200   200   200      200           200
  GET    /v1/teams/:id/page                                200     200     200       200    200    200   200   200      200           200
  GET    /v1/crests/:id                                    200     200     200       200    200    200   200   200      200           200
  GET    /v1/search                                        200     200     200       200    200    200   200   200      200           200

  POST   /v1/matches/:id/commands                          401     401     401       403    200    200   200   200      200           403
  POST   /v1/matches/:id/commands (of one elsewhere)     401   401   401   200   403   200   200   200   403   200
  POST   /v1/matches/:id/commands (of one archived)      401   401   401   403   410   410   410   410   410   403
  POST   /v1/matches/:id/commands (in another's import)  401   401   401   403   400   400   400   400   400   403
  GET    /v1/matches/:id/scoring                           401     401     401       403    200    200   200   403      403           403
  PUT    /v1/matches/:id/scoring                           401     401     401       403    200    200   200   403      403           403
  GET    /v1/matches/:id/scoring (of one elsewhere)      401   401   401   200   403   200   200   403   403   403
  PUT    /v1/matches/:id/scoring (of one elsewhere)      401   401   401   200   403   200   200   403   403   403
  POST   /broadcasting/auth                                401     401     401       403    200    200   200   403      403           403
  POST   /broadcasting/auth (any other channel)            401     401     401       403    403    403   403   403      403           403
  POST   /broadcasting/auth (of one elsewhere)           401   401   401   200   403   200   200   403   403   403

  POST   /v1/competitions                                  401     401     401       403    403    201   201   201      403           403
  POST   /v1/competitions (by the ref of one elsewhere)  401   401   401   403   403   200   200   200   403   200
  POST   /v1/competitions (in another's import)          401   401   401   403   403   400   400   400   403   403
  PATCH  /v1/competitions/:id                              401     401     401       403    403    200   200   403      403           403
  PUT    /v1/competitions/:id/stages                       401     401     401       403    403    200   200   403      403           403
  GET    /v1/catalogue/competitions                        401     401     401       403    403    200   200   200      200           200
  GET    /v1/catalogue/competitions/:id                    401     401     401       403    403    200   200   403      403           403
  GET    /v1/teams                                         401     401     401       403    403    200   200   200      200           200
  POST   /v1/teams                                         401     401     401       403    403    201   201   201      201           201
  POST   /v1/teams (in another's import)                 401   401   401   403   403   400   400   400   400   400
  GET    /v1/teams/:id                                     401     401     401       403    403    200   200   403      403           403
  PATCH  /v1/teams/:id                                     401     401     401       403    403    200   200   403      403           403
  PUT    /v1/teams/:id/squad                               401     401     401       403    403    200   200   403      403           403
  PUT    /v1/teams/:id/crest                               401     401     401       403    403    200   200   403      403           403
  GET    /v1/players                                       401     401     401       403    403    200   200   403      403           403
  PATCH  /v1/players/:id                                   401     401     401       403    403    200   200   403      403           403
  GET    /v1/venues                                        401     401     401       403    403    200   200   403      403           403
  POST   /v1/venues                                        401     401     401       403    403    201   201   403      403           403
  PATCH  /v1/venues/:id                                    401     401     401       403    403    200   200   403      403           403
  POST   /v1/matches                                       401     401     401       403    403    201   201   201      201           403
  POST   /v1/matches (by the ref of one elsewhere)       401   401   401   403   403   200   200   200   403   403
  POST   /v1/matches (in another's import)               401   401   401   403   403   400   400   400   400   403
  PATCH  /v1/matches/:id                                   401     401     401       403    403    200   200   403      403           403
  GET    /v1/catalogue/matches/:id                         401     401     401       403    403    200   200   403      403           403
  GET    /v1/matches/:id/scorers                           401     401     401       403    403    200   200   403      403           403
  PUT    /v1/matches/:id/scorers                           401     401     401       403    403    200   200   403      403           403

  GET    /v1/imports                                       401     401     401       403    403    200   200   403      403           403
  POST   /v1/imports                                       401     401     401       403    403    201   201   403      403           403
  POST   /v1/imports/look                                  401     401     401       403    403    200   200   403      403           403
  POST   /v1/imports/:id/finish                            401     401     401       403    403    200   200   403      403           403
  POST   /v1/imports/:id/undo                              401     401     401       403    403    200   200   403      403           403

  GET    /v1/people                                        401     401     401       403    403    200   200   403      403           403
  POST   /v1/people                                        401     401     401       403    403    403   201   403      403           403
  PATCH  /v1/people/:id                                    401     401     401       403    403    403   200   403      403           403
  DELETE /v1/people/:id                                    401     401     401       403    403    403   200   403      403           403
  POST   /v1/people/:id/password-link                      401     401     401       403    403    403   201   403      403           403
  GET    /v1/people/:id/sessions                           401     401     401       403    403    403   200   403      403           403
  DELETE /v1/people/:id/sessions                           401     401     401       403    403    403   200   403      403           403
  GET    /v1/people/:id/passkeys                           401     401     401       403    403    403   200   403      403           403
  DELETE /v1/people/:id/passkeys/:passkeyId                401     401     401       403    403    403   200   403      403           403
  GET    /v1/invites                                       401     401     401       403    403    403   200   403      403           403
  POST   /v1/invites                                       401     401     401       403    403    403   201   403      403           403
  DELETE /v1/invites/:id                                   401     401     401       403    403    403   200   403      403           403
  GET    /v1/keys                                          401     401     401       403    403    403   200   403      403           403
  POST   /v1/keys                                          401     401     401       403    403    403   201   403      403           403
  DELETE /v1/keys/:id                                      401     401     401       403    403    403   200   403      403           403
  GET    /v1/backups                                       401     401     401       403    403    403   200   403      403           403
  POST   /v1/backups                                       401     401     401       403    403    403   202   403      403           403
  GET    /v1/links/:token                                  200     200     200       200    200    200   200   200      200           200
  POST   /v1/links/:token/join                             201     201     201       201    201    201   201   201      201           201
  POST   /v1/links/:token/password                         200     200     200       200    200    200   200   200      200           200

  GET    /v1/me                                            401     401     401       200    200    200   200   200      200           200
  PATCH  /v1/me                                            401     401     401       200    200    200   200   403      403           403
  PUT    /v1/me/password                                   401     401     401       200    200    200   200   403      403           403
  GET    /v1/me/sessions                                   401     401     401       200    200    200   200   403      403           403
  DELETE /v1/me/sessions                                   401     401     401       200    200    200   200   403      403           403
  DELETE /v1/me/sessions/:id                               401     401     401       200    200    200   200   403      403           403
  DELETE /v1/me/sessions/:id (somebody else's)             401     401     401       404    404    404   404   403      403           403
  GET    /v1/me/passkeys                                   401     401     401       200    200    200   200   403      403           403
  DELETE /v1/me/passkeys/:id                               401     401     401       200    200    200   200   403      403           403
  DELETE /v1/me/passkeys/:id (somebody else's)             401     401     401       404    404    404   404   403      403           403
  GET    /v1/audit                                         401     401     401       200    200    200   200   403      403           403
  GET    /v1/audit (of the match)                          401     401     401       403    200    200   200   403      403           403
  GET    /v1/audit (of a match elsewhere)                401   401   401   200   403   200   200   403   403   403

  POST   /api/auth/sign-in/email                           200     200     400       200    200    200   200   400      400           400
  POST   /api/auth/sign-in/email (with a wrong password)    401     401     400       401    401    401   401   400      400           400
  POST   /api/auth/sign-out                                200     200     400       200    200    200   200   400      400           400
  GET    /api/auth/passkey/generate-register-options       401     401     401       200    200    200   200   401      401           401
  GET    /api/auth/passkey/generate-authenticate-options    200     200     200       200    200    200   200   200      200           200
  POST   /api/auth/passkey/verify-registration             401     401     400       400    400    400   400   400      400           400
  POST   /api/auth/passkey/verify-authentication           400     400     400       400    400    400   400   400      400           400
`);

/** The same of every command, sent to a match in which it is possible. */
const COMMANDS = readTable(`
                       nobody expired revoked  stranger scorer editor owner  feed feedHere feedElsewhere
  moveKickoff             401     401     401       403    200    200   200   200      200           403
  delayMatch              401     401     401       403    200    200   200   200      200           403
  postponeMatch           401     401     401       403    200    200   200   200      200           403
  cancelMatch             401     401     401       403    200    200   200   200      200           403
  interruptMatch          401     401     401       403    200    200   200   200      200           403
  suspendMatch            401     401     401       403    200    200   200   200      200           403
  resumeMatch             401     401     401       403    200    200   200   200      200           403
  abandonMatch            401     401     401       403    200    200   200   200      200           403
  awardMatch              401     401     401       403    200    200   200   200      200           403
  giveWalkover            401     401     401       403    200    200   200   200      200           403
  retire                  401     401     401       403    200    200   200   200      200           403
  setLineup               401     401     401       403    200    200   200   200      200           403
  addNote                 401     401     401       403    200    200   200   200      200           403
  openReview              401     401     401       403    200    200   200   200      200           403
  closeReview             401     401     401       403    200    200   200   200      200           403
  recordResult            401     401     401       403    200    200   200   200      200           403
  voidIncident            401     401     401       403    200    200   200   200      200           403
  restoreIncident         401     401     401       403    200    200   200   200      200           403
  amendIncident           401     401     401       403    200    200   200   200      200           403
  finalize                401     401     401       403    200    200   200   200      200           403
  reopen                  401     401     401       403    403    200   200   403      403           403

  startPeriod             401     401     401       403    200    200   200   200      200           403
  endPeriod               401     401     401       403    200    200   200   200      200           403
  setClock                401     401     401       403    200    200   200   200      200           403
  announceAddedTime       401     401     401       403    200    200   200   200      200           403
  recordGoal              401     401     401       403    200    200   200   200      200           403
  recordMissedPenalty     401     401     401       403    200    200   200   200      200           403
  recordCard              401     401     401       403    200    200   200   200      200           403
  recordSubstitution      401     401     401       403    200    200   200   200      200           403
  recordKick              401     401     401       403    200    200   200   200      200           403
  recordShootOut          401     401     401       403    200    200   200   200      200           403

  startPlay               401     401     401       403    200    200   200   200      200           403
  recordPoint             401     401     401       403    200    200   200   200      200           403

  startSet                401     401     401       403    200    200   200   200      200           403
  recordRally             401     401     401       403    200    200   200   200      200           403
  takeTimeOut             401     401     401       403    200    200   200   200      200           403
  recordSanction          401     401     401       403    200    200   200   200      200           403
  correctServer           401     401     401       403    200    200   200   200      200           403
  setCourtOrder           401     401     401       403    200    200   200   200      200           403
  replacePlayer           401     401     401       403    200    200   200   200      200           403
`);

/** The types of command that the route takes, as its schema lists them. */
const commandsTaken = (): string[] => {
  const schema = JSON.stringify(z.toJSONSchema(commandRequest, { io: 'input' }).properties?.command);
  return [...schema.matchAll(/"type":\{[^{}]*"const":"(\w+)"/g)].map(([, type = '']) => type);
};

let world: World;
/** Every route as the server itself lists them, with those that its document leaves out. */
const registered = new Set<string>();
const noteRoutes = (message: unknown) => {
  const { fastify } = z.object({ fastify: z.custom<FastifyInstance>() }).parse(message);
  fastify.addHook('onRoute', ({ method, url }) => {
    // HEAD is GET without the body, and OPTIONS says the same to everybody (see cross-origin.test.ts).
    for (const one of [method].flat())
      if (one !== 'HEAD' && one !== 'OPTIONS') registered.add(`${one} ${url}`);
  });
};

beforeAll(async () => {
  subscribe('fastify.initialization', noteRoutes);
  world = await makeWorld();
  unsubscribe('fastify.initialization', noteRoutes);
});
afterAll(() => world.stop());

interface Asking {
  readonly send: () => Promise<TestResponse>;
  /** That it was refused is written down. */
  readonly isRemembered?: boolean;
}

/** Asks as each of them in turn. Whoever is refused must change nothing. */
const expectAll = async (answers: Answers, prepare: (who: Who) => Promise<Asking>): Promise<void> => {
  const statuses: number[] = [];
  for (const who of WHO) {
    const { send, isRemembered = false } = await prepare(who);
    const mustStay = answers[who] >= 300 && !isRemembered;
    const held = mustStay ? world.hold() : undefined;
    statuses.push((await send()).status);
    const { before, after } = held?.compare() ?? {};
    expect(after, `changed by ${who}`).toBe(before);
  }
  expect(answersOf(statuses)).toEqual(answers);
};

describe('a route', () => {
  it('has a row, and every row a route', () => {
    const said = [...ROUTES.keys()].map((title) => title.replace(/ \(.*\)$/, ''));
    expect([...new Set(said)].toSorted()).toEqual([...registered].toSorted());
    expect([...ROUTES.keys()].toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
  });

  it.each([...ROUTES])('%s', async (title, answers) => {
    const prepare = REQUESTS[title];
    if (prepare === undefined) throw new Error(`Nobody knows what to ask ${title}.`);
    const [method = '', url = ''] = title.split(' ');
    await expectAll(answers, async (who) => {
      const { path = url, inNewBrowser, isRemembered = false, ...asked } = await prepare(world, who);
      const as = await world.enter(who, inNewBrowser);
      return { send: () => world.api.ask(method, path, { ...asked, as }), isRemembered };
    });
  });

  it.each([
    ['POST', '/api/auth/sign-up/email', { name: 'X', email: 'up@example.org', password: 'long enough' }],
    ['POST', '/api/auth/api-key/create', { name: 'mine' }],
    ['POST', '/api/auth/change-password', { currentPassword: 'a', newPassword: 'b' }],
    ['GET', '/api/auth/get-session', undefined],
  ])('that is not ours is not there: %s %s', async (method, path, body) => {
    const gone = answersOf(WHO.map(() => 404));
    await expectAll(gone, async (who) => {
      const as = await world.enter(who);
      return { send: () => world.api.ask(method, path, { as, ...(body === undefined ? {} : { body }) }) };
    });
  });
});

describe('a command', () => {
  it('has a row, and every row a command', () => {
    expect([...COMMANDS.keys()].toSorted()).toEqual(commandsTaken().toSorted());
    expect([...COMMANDS.keys()].toSorted()).toEqual(Object.keys(PLAYS).toSorted());
  });

  it.each([...COMMANDS])('%s', async (type, answers) => {
    const play = Object.entries(PLAYS).find(([name]) => name === type)?.[1];
    if (play === undefined) throw new Error(`Nobody knows when ${type} is possible.`);
    const { sport = 'football', options, before = [], command } = play;
    await expectAll(answers, async (who) => {
      const id = await world.newMatch(sport, options);
      for (const one of before) await world.play(id, one);
      const as = await world.enter(who);
      return { send: () => world.api.post(id, command, { as }) };
    });
  });
});

it('lets a scorer score what is assigned to them, and not a moment longer', async () => {
  const id = await world.newMatch();
  const as = await world.enter('scorer');
  const owner = await world.enter('owner');
  expect((await world.api.post(id, { type: 'delayMatch' }, { as })).status).toBe(200);
  const unassigned = await world.api.ask('PUT', `/v1/matches/${id}/scorers`, {
    as: owner,
    body: { scorers: [] },
  });
  expect(unassigned.status).toBe(200);
  expect((await world.api.post(id, { type: 'postponeMatch' }, { as })).status).toBe(403);
});

describe('somebody who is signed in', () => {
  /** What an editor may do, asked with a session that was begun as one. */
  const asEditor = async (as: Credentials): Promise<number[]> => [
    (await world.api.ask('GET', `/v1/catalogue/competitions/${world.competition.id}`, { as })).status,
    (await world.api.ask('POST', '/v1/venues', { as, body: { name: world.another('Park') } })).status,
    (await world.api.post(await world.newMatch(), { type: 'delayMatch' }, { as })).status,
    (await world.api.ask('GET', '/v1/me', { as })).status,
  ];
  const newEditor = async () => {
    const { id, email, password } = await world.newPerson('edda', 'editor');
    const as = await world.api.signIn(email, password);
    expect(await asEditor(as)).toEqual([200, 201, 200, 200]);
    return { id, as, owner: await world.enter('owner') };
  };

  it('may do no more than their new role says, from the next request on', async () => {
    const { id, as, owner } = await newEditor();
    const changed = await world.api.ask('PATCH', `/v1/people/${id}`, { as: owner, body: { role: 'scorer' } });
    expect(changed.status).toBe(200);
    expect(await asEditor(as)).toEqual([403, 403, 403, 200]);
  });

  it('is nobody from the moment on in which they are removed', async () => {
    const { id, as, owner } = await newEditor();
    expect((await world.api.ask('DELETE', `/v1/people/${id}`, { as: owner })).status).toBe(200);
    expect(await asEditor(as)).toEqual([401, 401, 401, 401]);
    const channel = { socket_id: '1.1', channel_name: `presence-console.${world.match}` };
    expect((await world.api.ask('POST', '/broadcasting/auth', { as, body: channel })).status).toBe(401);
  });

  it('finds nothing of other matches in the audit log, whatever they filter it by', async () => {
    const elsewhere = await world.newMatchElsewhere();
    await world.play(elsewhere, { type: 'delayMatch' });
    const filters = ['', `competition=${world.otherCup.id}`, `person=${world.people.owner.id}`];
    const kinds = ['matches', 'catalogue', 'people', 'keys', 'signIns'].map((kind) => `kind=${kind}`);
    const as = await world.enter('scorer');
    for (const filter of [...filters, ...kinds]) {
      const answer = await world.api.ask('GET', `/v1/audit?${filter}`, { as });
      expect(answer.status, filter).toBe(200);
      const { entries } = auditPage.parse(answer.json());
      const matches = entries.map(({ match }) => match?.id);
      expect(matches, filter).not.toContain(undefined);
      expect(matches, filter).not.toContain(elsewhere);
      expect(answer.text, filter).not.toMatch(/"field":"address"/);
    }
  });
});

import { randomUUID } from 'node:crypto';
import { sessions, teamRecord, teamSheet } from '@scoreline/protocol';
import sharp from 'sharp';
import { z } from 'zod';
import { OWNER } from '../api.ts';
import { anyAddress, type RequestOptions } from '../client.ts';
import { kickOff } from '../commands.ts';
import type { Who } from './table.ts';
import type { World } from './world.ts';

/** How somebody asks a route for something that would be given to whoever may have it. */
export interface Request extends Omit<RequestOptions, 'as'> {
  /** What stands for the parameters and after the path; '' when there is nothing. */
  readonly path?: string;
  /** It ends sessions of whoever asks. */
  readonly inNewBrowser?: boolean;
  /** That it was refused is written down too. */
  readonly isRemembered?: boolean;
}
type Prepare = (world: World, who: Who) => Request | Promise<Request>;

const plainly = () => ({});
const at = (path: string) => () => ({ path });
const version = { version: 1 };
const everyDay = '/v1/board?from=0&to=1';

const newTeam =
  (after = ''): Prepare =>
  async (world) => ({ path: `/v1/teams/${(await world.newTeam()).id}${after}` });
const newCup = async (world: World) => (await world.newCompetition('football')).id;
const aMatch =
  (after = '') =>
  (world: World) =>
    `/v1/matches/${world.match}${after}`;

const image = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#0a3cff' } })
    .png()
    .toBuffer();

const keepCrest = async (world: World) => {
  const { id } = await world.newTeam();
  const body = new Uint8Array(await image());
  return { path: `/v1/teams/${id}/crest?version=1`, body, headers: { 'content-type': 'image/png' } };
};

const newPlayer = async (world: World) => {
  const { id } = await world.newTeam();
  const players = [{ name: world.another('Player') }];
  const { squad } = await world.arrange('PUT', `/v1/teams/${id}/squad`, { ...version, players }, teamSheet);
  return squad[0]?.id ?? '';
};

/** Another browser in which somebody is signed in; of whoever is no person, one that is not there. */
const anotherSession = async (world: World, who: Who) => {
  if (!world.isPerson(who)) return 'none';
  const as = await world.enter(who, true);
  const asked = await world.api.ask('GET', '/v1/me/sessions', { as });
  return sessions.parse(asked.json()).sessions.find(({ isThis }) => isThis)?.id ?? '';
};

/** What each route is asked. The words in brackets tell apart what one route is asked more than once. */
export const REQUESTS: Readonly<Record<string, Prepare>> = {
  'GET /v1/docs': plainly,
  'GET /v1/docs/static/index.html': plainly,
  'GET /v1/docs/static/swagger-initializer.js': plainly,
  'GET /v1/docs/static/*': at('/v1/docs/static/swagger-ui.css'),
  'GET /v1/docs/json': plainly,
  'GET /v1/docs/yaml': plainly,
  'GET /v1/openapi.json': plainly,
  'GET /health': plainly,
  'GET /ready': plainly,
  'GET /metrics': plainly,

  'GET /v1/board': at(everyDay),
  'GET /v1/competitions': plainly,
  'GET /v1/competitions/:id': (w) => ({ path: `/v1/competitions/${w.competition.id}` }),
  'GET /v1/competitions/:id/standings': (w) => ({ path: `/v1/competitions/${w.competition.id}/standings` }),
  'GET /v1/competitions/:id/scorers': (w) => ({ path: `/v1/competitions/${w.competition.id}/scorers` }),
  'GET /v1/matches/:id': (w) => ({ path: aMatch()(w) }),
  'GET /v1/matches/:id/log': (w) => ({ path: aMatch('/log')(w) }),
  'GET /v1/matches/:id/context': (w) => ({ path: aMatch('/context')(w) }),
  'GET /v1/teams/:id/page': (w) => ({ path: `/v1/teams/${w.home.id}/page` }),
  'GET /v1/search': at('/v1/search?q=town'),
  'GET /v1/crests/:id': async (w) => {
    const { path, ...asked } = await keepCrest(w);
    const kept = await w.api.ask('PUT', path, { as: await w.enter('owner'), ...asked });
    return { path: teamRecord.parse(kept.json()).crest ?? '' };
  },

  'POST /v1/matches/:id/commands': async (w) => ({
    path: `/v1/matches/${await w.newMatch()}/commands`,
    body: { commandId: randomUUID(), command: kickOff },
  }),
  'POST /v1/matches/:id/commands (of one elsewhere)': async (w) => ({
    path: `/v1/matches/${await w.newMatchElsewhere()}/commands`,
    body: { commandId: randomUUID(), command: kickOff },
  }),
  'POST /v1/matches/:id/commands (of one archived)': async (w) => {
    const id = await w.newMatch();
    await w.arrange('PATCH', `/v1/matches/${id}`, { ...version, archived: true }, z.unknown());
    return { path: `/v1/matches/${id}/commands`, body: { commandId: randomUUID(), command: kickOff } };
  },
  "POST /v1/matches/:id/commands (in another's import)": async (w) => ({
    path: `/v1/matches/${await w.newMatch()}/commands`,
    body: { commandId: randomUUID(), importId: await newImport(w), command: kickOff },
  }),
  'GET /v1/matches/:id/scoring (of one elsewhere)': async (w) => ({
    path: `/v1/matches/${await w.newMatchElsewhere()}/scoring`,
  }),
  'PUT /v1/matches/:id/scoring (of one elsewhere)': async (w) => ({
    path: `/v1/matches/${await w.newMatchElsewhere()}/scoring`,
    body: { turn: 0 },
  }),
  'GET /v1/matches/:id/scoring': (w) => ({ path: aMatch('/scoring')(w) }),
  'PUT /v1/matches/:id/scoring': async (w) => ({
    path: `/v1/matches/${await w.newMatch()}/scoring`,
    body: { turn: 0 },
  }),
  'POST /broadcasting/auth': (w) => ({
    body: { socket_id: '1.1', channel_name: `presence-console.${w.match}` },
  }),
  'POST /broadcasting/auth (of one elsewhere)': async (w) => ({
    body: { socket_id: '1.1', channel_name: `presence-console.${await w.newMatchElsewhere()}` },
  }),
  'POST /broadcasting/auth (any other channel)': () => ({
    body: { socket_id: '1.1', channel_name: 'private-everything' },
  }),

  'POST /v1/competitions': (w) => ({ body: { name: w.another('Cup'), season: '2026', sport: 'football' } }),
  'POST /v1/competitions (by the ref of one elsewhere)': (w) => ({
    body: { ref: w.otherCupRef, name: w.another('Cup'), season: '2026', sport: 'football' },
  }),
  "POST /v1/competitions (in another's import)": async (w) => ({
    body: { name: w.another('Cup'), season: '2026', sport: 'football', importId: await newImport(w) },
  }),
  'PATCH /v1/competitions/:id': async (w) => ({
    path: `/v1/competitions/${await newCup(w)}`,
    body: { ...version, name: 'Shield' },
  }),
  'PUT /v1/competitions/:id/stages': async (w) => ({
    path: `/v1/competitions/${await newCup(w)}/stages`,
    body: { stages: ['Final'] },
  }),
  'GET /v1/catalogue/competitions': plainly,
  'GET /v1/catalogue/competitions/:id': (w) => ({ path: `/v1/catalogue/competitions/${w.competition.id}` }),
  'GET /v1/teams': at('/v1/teams?q=town'),
  'POST /v1/teams': (w) => ({ body: { name: w.another('Town') } }),
  "POST /v1/teams (in another's import)": async (w) => ({
    body: { name: w.another('Town'), importId: await newImport(w) },
  }),
  'GET /v1/teams/:id': (w) => ({ path: `/v1/teams/${w.home.id}` }),
  'PATCH /v1/teams/:id': async (w, who) => ({
    ...(await newTeam()(w, who)),
    body: { ...version, archived: true },
  }),
  'PUT /v1/teams/:id/squad': async (w, who) => ({
    ...(await newTeam('/squad')(w, who)),
    body: { ...version, players: [{ name: 'Ada' }] },
  }),
  'PUT /v1/teams/:id/crest': keepCrest,
  'GET /v1/players': at('/v1/players?q=a'),
  'PATCH /v1/players/:id': async (w) => ({
    path: `/v1/players/${await newPlayer(w)}`,
    body: { ...version, name: 'Grace' },
  }),
  'GET /v1/venues': at('/v1/venues?q=a'),
  'POST /v1/venues': (w) => ({ body: { name: w.another('Park') } }),
  'PATCH /v1/venues/:id': async (w) => ({
    path: `/v1/venues/${await w.newId('/v1/venues', { name: w.another('Park') })}`,
    body: { ...version, archived: true },
  }),
  'POST /v1/matches': async (w) => ({
    body: {
      competitionId: w.competition.id,
      homeId: w.home.id,
      awayId: (await w.newTeam()).id,
      kickoffAt: 0,
    },
  }),
  'POST /v1/matches (by the ref of one elsewhere)': async (w) => {
    const ref = w.another('ref').replace(' ', ':');
    await w.newMatchElsewhere(ref);
    const between = { homeId: w.home.id, awayId: (await w.newTeam()).id };
    return { body: { ref, competitionId: w.competition.id, ...between, kickoffAt: 0 } };
  },
  "POST /v1/matches (in another's import)": async (w) => {
    const between = { homeId: w.home.id, awayId: (await w.newTeam()).id };
    const importId = await newImport(w);
    return { body: { competitionId: w.competition.id, ...between, kickoffAt: 0, importId } };
  },
  'GET /v1/catalogue/matches/:id': (w) => ({ path: `/v1/catalogue/matches/${w.match}` }),
  'PATCH /v1/matches/:id': async (w) => ({
    path: `/v1/matches/${await w.newMatch()}`,
    body: { ...version, referee: 'Ivy' },
  }),
  'GET /v1/matches/:id/scorers': (w) => ({ path: aMatch('/scorers')(w) }),
  'PUT /v1/matches/:id/scorers': async (w) => ({
    path: `/v1/matches/${await w.newMatch()}/scorers`,
    body: { scorers: [] },
  }),

  'GET /v1/imports': plainly,
  'POST /v1/imports': () => ({ body: { file: 'cup.txt', matches: [] } }),
  'POST /v1/imports/look': () => ({ body: { matches: [] } }),
  'POST /v1/imports/:id/finish': async (w) => ({ path: `/v1/imports/${await newImport(w)}/finish` }),
  'POST /v1/imports/:id/undo': async (w) => ({ path: `/v1/imports/${await newImport(w)}/undo`, body: {} }),

  'GET /v1/people': plainly,
  'POST /v1/people': (w) => ({
    body: {
      name: 'Ann',
      email: `${w.another('ann').replace(' ', '')}@example.org`,
      password: 'a quiet afternoon',
      role: 'owner',
    },
  }),
  'PATCH /v1/people/:id': async (w) => ({ ...(await somebody(w)), body: { role: 'owner' } }),
  'DELETE /v1/people/:id': (w) => somebody(w),
  'POST /v1/people/:id/password-link': (w) => somebody(w, '/password-link'),
  'GET /v1/people/:id/sessions': (w) => ({ path: `/v1/people/${w.people.owner.id}/sessions` }),
  'DELETE /v1/people/:id/sessions': async (w) => {
    const { id, email, password } = await w.newPerson('ann', 'scorer');
    await w.api.signIn(email, password);
    return { path: `/v1/people/${id}/sessions` };
  },
  'GET /v1/people/:id/passkeys': (w) => ({ path: `/v1/people/${w.people.owner.id}/passkeys` }),
  'DELETE /v1/people/:id/passkeys/:passkeyId': (w) => ({
    path: `/v1/people/${w.people.editor.id}/passkeys/${w.newPasskey('editor')}`,
  }),
  'GET /v1/invites': plainly,
  'POST /v1/invites': () => ({ body: { role: 'owner' } }),
  'DELETE /v1/invites/:id': async (w) => ({ path: `/v1/invites/${(await w.newInvite()).id}` }),
  'GET /v1/links/:token': async (w) => ({ path: `/v1/links/${(await w.newInvite()).token}` }),
  'POST /v1/links/:token/join': async (w) => ({
    path: `/v1/links/${(await w.newInvite()).token}/join`,
    body: {
      name: 'Ann',
      email: `${w.another('ann').replace(' ', '')}@example.org`,
      password: 'a quiet afternoon',
    },
  }),
  'POST /v1/links/:token/password': async (w) => ({
    path: `/v1/links/${await w.newPasswordLink()}/password`,
    body: { password: 'a quiet afternoon' },
  }),
  'GET /v1/backups': plainly,
  'POST /v1/backups': plainly,
  'GET /v1/keys': plainly,
  'POST /v1/keys': () => ({ body: { name: 'mine' } }),
  'DELETE /v1/keys/:id': async (w) => ({ path: `/v1/keys/${(await w.newKey('theirs')).id}` }),

  'GET /v1/me': plainly,
  'PATCH /v1/me': (w) => ({ body: { name: w.another('Ada') } }),
  'PUT /v1/me/password': (w, who) => {
    const password = w.isPerson(who) ? w.people[who].password : 'a quiet afternoon';
    return { body: { current: password, password }, inNewBrowser: true };
  },
  'GET /v1/me/sessions': plainly,
  'DELETE /v1/me/sessions': () => ({ inNewBrowser: true }),
  'DELETE /v1/me/sessions/:id': async (w, who) => ({
    path: `/v1/me/sessions/${await anotherSession(w, who)}`,
  }),
  "DELETE /v1/me/sessions/:id (somebody else's)": async (w, who) => ({
    path: `/v1/me/sessions/${await anotherSession(w, who === 'editor' ? 'owner' : 'editor')}`,
  }),
  'GET /v1/me/passkeys': plainly,
  'DELETE /v1/me/passkeys/:id': (w, who) => ({
    path: `/v1/me/passkeys/${w.newPasskey(w.isPerson(who) ? who : 'editor')}`,
  }),
  "DELETE /v1/me/passkeys/:id (somebody else's)": (w, who) => ({
    path: `/v1/me/passkeys/${w.newPasskey(who === 'editor' ? 'owner' : 'editor')}`,
  }),
  'GET /v1/audit': plainly,
  'GET /v1/audit (of the match)': (w) => ({ path: `/v1/audit?match=${w.match}` }),

  'GET /v1/audit (of a match elsewhere)': async (w) => ({
    path: `/v1/audit?match=${await w.newMatchElsewhere()}`,
  }),

  'POST /api/auth/sign-in/email': () => ({ body: OWNER, headers: { 'x-forwarded-for': anyAddress() } }),
  'POST /api/auth/sign-in/email (with a wrong password)': () => ({
    body: { email: `${randomUUID()}@example.org`, password: 'not the password' },
    headers: { 'x-forwarded-for': anyAddress() },
    isRemembered: true,
  }),
  'POST /api/auth/sign-out': () => ({ body: {}, inNewBrowser: true }),
  'GET /api/auth/passkey/generate-register-options': plainly,
  'GET /api/auth/passkey/generate-authenticate-options': plainly,
  'POST /api/auth/passkey/verify-registration': () => ({ body: { response: {} } }),
  'POST /api/auth/passkey/verify-authentication': () => ({ body: { response: {} }, isRemembered: true }),
};

const newImport = (world: World) => world.newId('/v1/imports', { file: 'cup.txt', matches: [] });
const somebody = async (world: World, after = '') => ({
  path: `/v1/people/${(await world.newPerson('ann', 'scorer')).id}${after}`,
});

import { randomUUID } from 'node:crypto';
import { competition, fixture, key as keySchema, madeLink, person, team } from '@scoreline/protocol';
import { openSqliteBeside } from '@scoreline/testbed';
import { z } from 'zod';
import { OWNER, startTestApi } from '../api.ts';
import type { Credentials } from '../client.ts';
import { openContents } from './contents.ts';
import type { Before } from './plays.ts';
import type { Who } from './table.ts';

const withId = z.looseObject({ id: z.string() });
/** A competition with a match, another one, and everybody who may ask for something in them. */
export const makeWorld = async () => {
  const api = await startTestApi();
  const boss = await api.signIn(OWNER.email, OWNER.password);
  const file = openSqliteBeside(api.dataDir);
  let count = 0;
  const another = (name: string): string => {
    count += 1;
    return `${name} ${count}`;
  };

  /** Does something as an owner who is in no column, and reads what came of it. */
  const arrange = async <T>(
    method: string,
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
  ): Promise<T> => {
    const answer = await api.ask(method, path, { as: boss, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return schema.parse(answer.json());
  };
  const make = <T>(path: string, body: unknown, schema: z.ZodType<T>) => arrange('POST', path, body, schema);

  const newPerson = async (name: string, role: string) => {
    const email = `${another(name).replace(' ', '')}@example.org`;
    const password = `${name} of the day`;
    return { ...(await make('/v1/people', { name, email, password, role }, person)), password };
  };
  const newKey = (name: string, competitions?: readonly string[]) =>
    make('/v1/keys', { name, ...(competitions === undefined ? {} : { competitions }) }, keySchema);
  const newCompetition = (sport: 'football' | 'tennis' | 'volleyball') =>
    make('/v1/competitions', { name: another('Cup'), season: '2026', sport }, competition);
  const newTeam = () => make('/v1/teams', { name: another('Town') }, team);

  const [home, away] = [await newTeam(), await newTeam()];
  const cups = {
    football: await newCompetition('football'),
    tennis: await newCompetition('tennis'),
    volleyball: await newCompetition('volleyball'),
  };
  const otherCupRef = 'test:elsewhere';
  const otherCup = await make(
    '/v1/competitions',
    { ref: otherCupRef, name: another('Cup'), season: '2026', sport: 'football' },
    competition,
  );
  const people = {
    stranger: await newPerson('stranger', 'scorer'),
    scorer: await newPerson('scorer', 'scorer'),
    editor: await newPerson('editor', 'editor'),
    owner: await newPerson('owner', 'owner'),
  };
  const isPerson = (who: Who): who is keyof typeof people => who in people;

  const matchIn = async (competitionId: string, scorerId: string, more: object = {}): Promise<string> => {
    const body = { competitionId, homeId: home.id, awayId: away.id, kickoffAt: Date.now(), ...more };
    const { id } = await make('/v1/matches', body, fixture);
    await arrange('PUT', `/v1/matches/${id}/scorers`, { scorers: [scorerId] }, z.object({}));
    return id;
  };
  /** A match of the competition that `scorer` may score. */
  const newMatch = (sport: 'football' | 'tennis' | 'volleyball' = 'football', options?: object) =>
    matchIn(cups[sport].id, people.scorer.id, options === undefined ? {} : { options });
  const match = await newMatch();
  /** A match of the other competition, which `stranger` may score. */
  const newMatchElsewhere = (ref?: string) =>
    matchIn(otherCup.id, people.stranger.id, ref === undefined ? {} : { ref });
  await newMatchElsewhere();

  const keys = {
    revoked: await newKey('revoked'),
    feed: await newKey('feed'),
    feedHere: await newKey('feed of here', [cups.football.id, cups.tennis.id, cups.volleyball.id]),
    feedElsewhere: await newKey('feed of elsewhere', [otherCup.id]),
  };
  await arrange('DELETE', `/v1/keys/${keys.revoked.id}`, undefined, z.object({}));
  const signIn = (who: keyof typeof people) => api.signIn(people[who].email, people[who].password);
  const expired = await signIn('owner');
  // Better-auth throws away a session that has run out when it meets it; each time it must be met for the first time.
  const expire = file.prepare(`UPDATE session SET "expiresAt" = ? WHERE id = ?`);
  const [kept] = rowsOf(file, `SELECT * FROM session ORDER BY "createdAt" DESC LIMIT 1`);
  if (kept === undefined) throw new Error('There is no session to let run out.');
  const columns = Object.keys(kept);
  const put = file.prepare(
    `INSERT OR IGNORE INTO session (${columns.map((one) => `"${one}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  const letExpire = () => {
    put.run(...Object.values(kept));
    expire.run(anHourAgo, kept.id);
  };

  const wayIn = async (who: Who): Promise<Credentials> => {
    switch (who) {
      case 'nobody':
        return null;
      case 'expired':
        letExpire();
        return expired;
      case 'stranger':
      case 'scorer':
      case 'editor':
      case 'owner':
        return signIn(who);
      case 'revoked':
      case 'feed':
      case 'feedHere':
      case 'feedElsewhere':
        return { key: keys[who].key };
      default:
        return who satisfies never;
    }
  };
  const entered = new Map<Who, Credentials>();
  const contents = openContents(api.dataDir, String(kept.id));

  return {
    api,
    another,
    arrange,
    make,
    newPerson,
    newKey,
    newCompetition,
    newTeam,
    newMatch,
    newMatchElsewhere,
    people,
    competition: cups.football,
    otherCup,
    otherCupRef,
    home,
    match,
    /** Has a command accepted, from the owner. */
    play: async (matchId: string, { commandId = randomUUID(), ...command }: Before) => {
      const answer = await api.post(matchId, command, { as: boss, request: { commandId } });
      if (answer.status !== 200) throw new Error(`${JSON.stringify(command)}: ${answer.text}`);
    },
    isPerson,
    /** Somebody's way in; in a new browser where what is asked for ends sessions. */
    enter: async (who: Who, inNewBrowser = false): Promise<Credentials> => {
      const as = (inNewBrowser || who === 'expired' ? undefined : entered.get(who)) ?? (await wayIn(who));
      if (inNewBrowser) entered.delete(who);
      else entered.set(who, as);
      return as;
    },
    newInvite: async () => {
      const made = await make('/v1/invites', { role: 'scorer' }, madeLink);
      return { id: made.id, token: made.path.split('/').at(-1) ?? '' };
    },
    newPasswordLink: async () => {
      const { id } = await newPerson('forgetful', 'scorer');
      const made = await make(`/v1/people/${id}/password-link`, undefined, madeLink);
      return made.path.split('/').at(-1) ?? '';
    },
    newId: async (path: string, body: unknown): Promise<string> => (await make(path, body, withId)).id,
    newPasskey: (of: keyof typeof people): string => {
      const id = randomUUID();
      file
        .prepare(
          `INSERT INTO passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
           VALUES (?, 'Phone', 'none', ?, ?, 0, 'singleDevice', 0)`,
        )
        .run(id, people[of].id, id);
      return id;
    },
    hold: contents.hold,
    stop: async () => {
      file.close();
      contents.close();
      await api.stop();
    },
  };
};
export type World = Awaited<ReturnType<typeof makeWorld>>;

const rowsOf = (file: ReturnType<typeof openSqliteBeside>, query: string) =>
  z.array(z.record(z.string(), z.unknown())).parse(file.prepare(query).all());

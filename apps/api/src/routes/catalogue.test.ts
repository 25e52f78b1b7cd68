import { competitionRecords, matchRecord, teamRecord, teamsFound } from '@scoreline/protocol';
import { describe, expect, it } from 'vitest';
import { type Credentials, kindOf, problemOf } from '../testing/client.ts';
import { startOwnedApi } from '../testing/owned-api.ts';

const { api, owner, join } = await startOwnedApi();
const { as: editor } = await join('Edda', 'editor');
const { as: scorer } = await join('Sam', 'scorer');

const edit = (path: string, body: object, as: Credentials = editor) => api.ask('PATCH', path, { as, body });

describe('an edit of the catalogue', () => {
  it('is for editors and the owner', async () => {
    const { id, competitionId, home } = await api.newMatch();
    for (const path of [`/v1/matches/${id}`, `/v1/teams/${home.id}`, `/v1/competitions/${competitionId}`]) {
      const answers = [];
      for (const as of [null, { key: 'sl_unknown' }, api.feed, scorer])
        answers.push((await edit(path, { version: 1 }, as)).status);
      expect([path, ...answers]).toEqual([path, 401, 401, 403, 403]);
      expect((await edit(path, { version: 1 }, editor)).status).toBe(200);
      expect((await edit(path, { version: 2 }, owner)).status).toBe(200);
    }
    const elsewhere = { ...Object(editor), origin: 'https://elsewhere.example' };
    expect(kindOf(await edit(`/v1/teams/${home.id}`, { version: 3 }, elsewhere))).toBe('wrong-origin');
  });

  it('from an older version is told which one there is now, and changes nothing', async () => {
    const { home } = await api.newMatch();
    const path = `/v1/teams/${home.id}`;
    const first = teamRecord.parse((await edit(path, { version: 1, name: 'Mine', code: 'MIN' })).json());
    expect(first).toMatchObject({ name: 'Mine', code: 'MIN', version: 2, archived: false });
    const second = await edit(path, { version: 1, name: 'Theirs' }, owner);
    expect([second.status, kindOf(second), problemOf(second).version]).toEqual([409, 'conflict', 2]);
    expect(problemOf(second).detail).toMatch(/Someone else edited this team/);
    expect((await edit(path, { version: 2, name: 'Theirs' }, owner)).status).toBe(200);
  });

  it.each([
    [{ name: 'X' }, 'version'],
    [{ version: 1, name: '' }, 'name'],
    [{ version: 1, name: 'a\u0000b' }, 'name'],
    [{ version: 1, colour: 'red' }, 'colour'],
    [{ version: 1, colour: '#FF0000' }, 'colour'],
    [{ version: 1, crest: 'x' }, 'crest'],
    [{ version: 1, wings: 2 }, ''],
  ])('%j is told what is wrong', async (body, path) => {
    const { home } = await api.newMatch();
    const answer = await edit(`/v1/teams/${home.id}`, body);
    expect([answer.status, problemOf(answer).fields?.map((field) => field.path)]).toEqual([400, [path]]);
  });

  it('of what is not there is not found', async () => {
    for (const path of ['/v1/teams/none', '/v1/matches/none', '/v1/competitions/none'])
      expect((await edit(path, { version: 1 })).status).toBe(404);
    expect((await api.ask('GET', '/v1/catalogue/matches/none', { as: editor })).status).toBe(404);
  });

  it('of a match names its facts, and its sides until it begins', async () => {
    const match = await api.newMatch({ round: 'Matchday 1' });
    const path = `/v1/matches/${match.id}`;
    const changed = await edit(path, { version: 1, round: null, venue: 'Park', attendance: 512 });
    expect(matchRecord.parse(changed.json())).toMatchObject({ round: null, venue: 'Park', attendance: 512 });
    expect((await api.snapshotOf(match.id)).match).toMatchObject({ round: null, venue: 'Park' });
    const same = await edit(path, { version: 2, homeId: match.away.id });
    expect([same.status, problemOf(same).fields?.[0]?.path]).toEqual([400, 'awayId']);
    await api.play(match.id, { type: 'startPeriod', period: '1H' });
    const late = await edit(path, { version: 2, homeId: (await api.newMatch()).home.id });
    expect([late.status, problemOf(late).detail]).toEqual([
      400,
      'homeId: cannot change after the match has started.',
    ]);
  });
});

describe('what was put away', () => {
  it('is in no list but its own, and at its address', async () => {
    const match = await api.newMatch();
    await edit(`/v1/teams/${match.home.id}`, { version: 1, name: 'Puttaway Rovers', archived: true });
    const teams = async (query: string) => {
      const answer = await api.ask('GET', `/v1/teams?${query}`, { as: editor });
      return teamsFound.parse(answer.json()).teams.map(({ name }) => name);
    };
    expect([await teams('q=puttaway'), await teams('archived=true')]).toEqual([[], ['Puttaway Rovers']]);
    expect((await api.snapshotOf(match.id)).match.home.name).toBe('Puttaway Rovers');
    await edit(`/v1/competitions/${match.competitionId}`, { version: 1, archived: true });
    const answer = await api.ask('GET', '/v1/catalogue/competitions', { as: editor });
    const all = competitionRecords.parse(answer.json()).competitions;
    expect(all.filter(({ archived }) => archived).map(({ id }) => id)).toEqual([match.competitionId]);
    expect((await api.ask('GET', '/v1/competitions')).text).not.toContain(match.competitionId);
  });

  it('takes no commands, from nobody, until it is restored', async () => {
    const match = await api.newMatch();
    const command = (commandId: string, as: Credentials) =>
      api.ask('POST', `/v1/matches/${match.id}/commands`, {
        as,
        body: { commandId, command: { type: 'startPeriod', period: '1H' } },
      });
    await edit(`/v1/matches/${match.id}`, { version: 1, archived: true });
    for (const as of [owner, editor, api.feed]) {
      const refused = await command('while-archived', as);
      expect([refused.status, kindOf(refused)]).toEqual([410, 'gone']);
    }
    expect((await api.snapshotOf(match.id)).revision).toBe(0);
    await edit(`/v1/matches/${match.id}`, { version: 2, archived: false });
    expect((await command('restored', editor)).status).toBe(200);
    // What was acknowledged before is acknowledged again, whatever has become of the match.
    await edit(`/v1/matches/${match.id}`, { version: 3, archived: true });
    expect((await command('restored', editor)).status).toBe(200);
  });
});

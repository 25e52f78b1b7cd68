import {
  competition,
  type Fixture,
  fixture,
  matchContext,
  scorersPage,
  standingsPage,
  team,
  teamPage,
} from '@scoreline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { kickOff } from '../testing/commands.ts';

const DAY = 86_400_000;
const KICK_OFF = Date.UTC(2026, 5, 11, 19);
let api: TestApi;
let first: Fixture;
let second: Fixture;
let third: Fixture;
let competitionId: string;

/** The second of three matches of one competition is being played; the first ended 2–1 for Ashford. */
beforeAll(async () => {
  api = await startTestApi();
  const make = async (path: string, body: object): Promise<unknown> => {
    const answer = await api.ask('POST', path, { as: api.feed, body });
    expect(answer.status, answer.text).toBe(201);
    return JSON.parse(answer.text);
  };
  const cup = competition.parse(
    await make('/v1/competitions', {
      name: 'League',
      season: '2026',
      sport: 'football',
      tableOrder: 'headToHead',
    }),
  );
  competitionId = cup.id;
  const [ashford, brigton, carden] = await Promise.all(
    ['Ashford', 'Brigton', 'Carden'].map(async (name) => team.parse(await make('/v1/teams', { name }))),
  );
  const match = async (homeId = '', awayId = '', days = 0): Promise<Fixture> =>
    fixture.parse(
      await make('/v1/matches', { competitionId, homeId, awayId, kickoffAt: KICK_OFF + days * DAY }),
    );
  first = await match(ashford?.id, brigton?.id, 0);
  second = await match(brigton?.id, ashford?.id, 7);
  third = await match(carden?.id, ashford?.id, 14);
  const goal = (side: string, kind: string, name: string) => ({
    type: 'recordGoal',
    side,
    kind,
    minute: { minute: 10 },
    player: { name },
  });
  const end = { type: 'endPeriod' };
  await api.play(
    first.id,
    kickOff,
    goal('home', 'openPlay', 'Ada'),
    goal('home', 'penalty', 'Ada'),
    goal('away', 'ownGoal', 'Bo'),
    end,
    { type: 'startPeriod', period: '2H' },
    end,
  );
  await api.play(second.id, kickOff, goal('away', 'openPlay', 'Cy'));
});
afterAll(() => api.stop());

const read = async (path: string) => (await api.ask('GET', path)).json();

describe('what surrounds a match', () => {
  it('is the earlier matches of both, and the table with and without it', async () => {
    const { meetings, form, table } = matchContext.parse(await read(`/v1/matches/${second.id}/context`));
    expect(meetings.map(({ match }) => match.id)).toEqual([first.id]);
    expect([form.home, form.away].map((side) => side.map(({ match }) => match.id))).toEqual([
      [first.id],
      [first.id],
    ]);
    const points = (rows: readonly { team: { name: string }; points: number; isLive: boolean }[] = []) =>
      rows.map((row) => `${row.team.name} ${row.points}${row.isLive ? ' live' : ''}`);
    expect(points(table?.rows)).toEqual(['Ashford 6 live', 'Carden 0', 'Brigton 0 live']);
    expect(points(table?.without)).toEqual(['Ashford 3', 'Carden 0', 'Brigton 0']);
  });
  it('has nothing of what came later', async () => {
    const { meetings, form } = matchContext.parse(await read(`/v1/matches/${first.id}/context`));
    expect([meetings, form.home, form.away]).toEqual([[], [], []]);
  });
  it('is not there for a match that is not', async () => {
    expect((await api.ask('GET', '/v1/matches/none/context')).status).toBe(404);
  });
});

describe('a team', () => {
  it('has a page with what it played and what comes', async () => {
    const page = teamPage.parse(await read(`/v1/teams/${first.home.id}/page`));
    expect(page.team.name).toBe('Ashford');
    expect(page.competitions.flatMap(({ matches }) => matches.map(({ match }) => match.id))).toEqual([
      first.id,
      second.id,
      third.id,
    ]);
    expect((await api.ask('GET', '/v1/teams/none/page')).status).toBe(404);
  });
});

describe('a competition', () => {
  it('names its scorers, own goals aside', async () => {
    const { scorers } = scorersPage.parse(await read(`/v1/competitions/${competitionId}/scorers`));
    expect(
      scorers.map(({ name, goals, penalties, team }) => `${name} (${team.name}) ${goals}, ${penalties}`),
    ).toEqual(['Ada (Ashford) 2, 1', 'Cy (Ashford) 1, 0']);
  });
  it('has tables of the matches at home and away, and says what its order is', async () => {
    const told = async (query: string) => {
      const { order, of, tables } = standingsPage.parse(
        await read(`/v1/competitions/${competitionId}/standings${query}`),
      );
      return [order, of, tables[0]?.rows.map((row) => `${row.team.name} ${row.played} ${row.points}`)];
    };
    expect(await told('?of=home')).toEqual([
      'headToHead',
      'home',
      ['Ashford 1 3', 'Carden 0 0', 'Brigton 1 0'],
    ]);
    expect(await told('')).toEqual(['headToHead', 'all', ['Ashford 2 6', 'Carden 0 0', 'Brigton 2 0']]);
    expect((await api.ask('GET', `/v1/competitions/${competitionId}/standings?of=x`)).status).toBe(400);
  });
});

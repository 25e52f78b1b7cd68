import { scorersPage, standingsPage } from '@scoreline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { problemOf } from '../testing/client.ts';
import { homeGoal, kickOff } from '../testing/commands.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const reason = 'Ineligible player';
const final = { type: 'finalize' };
const goal = { ...homeGoal, player: { name: 'Sam Field' } };
const stopped = [kickOff, goal, { type: 'abandonMatch' }];

/** A match's two lines in its table, and its scorers. */
const counted = async (...commands: readonly object[]) => {
  const { id, competitionId } = await api.newMatch();
  await api.play(id, ...commands);
  const read = async (what: string) =>
    (await api.ask('GET', `/v1/competitions/${competitionId}/${what}`)).json();
  const { tables } = standingsPage.parse(await read('standings'));
  const { scorers } = scorersPage.parse(await read('scorers'));
  return {
    table: tables.flatMap(({ rows }) =>
      rows.map(
        ({ team, won, drawn, lost, goalsFor, goalsAgainst, points }) =>
          `${team.name} ${won} ${drawn} ${lost} ${goalsFor}:${goalsAgainst} ${points}`,
      ),
    ),
    scorers: scorers.map(({ name, goals }) => `${name} ${goals}`),
  };
};

it.each([
  ['a walkover', [{ type: 'giveWalkover', winner: 'away' }]],
  ['an award before play', [{ type: 'awardMatch', winner: 'away', reason }]],
  ['an award after it was abandoned', [...stopped, { type: 'awardMatch', winner: 'away', reason }]],
])('%s counts as a forfeit, official or not, and its goals are nobody’s', async (_, commands) => {
  const forfeit = { table: ['Brigton 1 0 0 3:0 3', 'Ashford 0 0 1 0:3 0'], scorers: [] };
  expect(await counted(...commands)).toEqual(forfeit);
  expect(await counted(...commands, final)).toEqual(forfeit);
});

it('a match to which neither side came is a defeat for both', async () => {
  const both = { table: ['Ashford 0 0 1 0:3 0', 'Brigton 0 0 1 0:3 0'], scorers: [] };
  expect(await counted({ type: 'giveWalkover', winner: null })).toEqual(both);
  expect(await counted({ type: 'giveWalkover', winner: null }, final)).toEqual(both);
});

it('a match that was abandoned counts nothing, and its goals neither', async () => {
  expect(await counted(kickOff, goal)).toEqual({
    table: ['Ashford 1 0 0 1:0 3', 'Brigton 0 0 1 0:1 0'],
    scorers: ['Sam Field 1'],
  });
  expect(await counted(...stopped)).toEqual({
    table: ['Ashford 0 0 0 0:0 0', 'Brigton 0 0 0 0:0 0'],
    scorers: [],
  });
});

it('an award against its own score is refused', async () => {
  const { id } = await api.newMatch();
  const answer = await api.post(id, {
    type: 'awardMatch',
    winner: 'home',
    score: { home: 0, away: 3 },
    reason,
  });
  expect([answer.status, problemOf(answer).detail]).toEqual([422, expect.stringMatching(/home ahead/)]);
  expect(answer.text).toContain('ST-11');
});

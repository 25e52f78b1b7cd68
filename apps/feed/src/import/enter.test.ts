import { enter, planImport, readMatchday, reportOf } from '@scoreline/import';
import { SHORT_MATCH } from '@scoreline/import/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi } from '../testing/running-api.ts';

const goal = (minute: number, side = 'home') => ({
  type: 'goal',
  minute: { minute },
  side,
  kind: 'openPlay',
});
const base = { stage: 'League', round: 'Round 1', kickoffAt: '2024-03-02T15:00:00Z' };
const league = (...matches: object[]) =>
  readMatchday(
    'league.json',
    JSON.stringify({
      format: 'scoreline-matchday',
      version: 1,
      sport: 'football',
      competition: { key: 'league-2024', name: 'League', season: '2024' },
      participants: ['ayton', 'beeford', 'ceely', 'deal'].map((key) => ({ key, name: key.toUpperCase() })),
      matches: matches.map((match) => ({ ...base, ...match })),
    }),
  );
const played = (key: string, home: string, away: string, incidents: object[], fullTime: number[]) => ({
  key,
  home,
  away,
  status: 'played',
  incidents,
  result: { fullTime },
});

describe('importing a file again that has changed', () => {
  let running: RunningApi;
  beforeAll(async () => {
    running = await runApi();
  });
  afterAll(() => running.stop());

  const load = async (matchday: ReturnType<typeof league>) => {
    const plan = planImport('league.json', matchday);
    const result = await enter(running.api, plan, { onProgress: () => {}, now: Date.now });
    return { ...result, report: reportOf(result, running.api.url, 1) };
  };
  const one = async (match: object) => {
    const { matches, report } = await load(league(match));
    const [entered] = matches;
    if (entered === undefined) throw new Error('no match');
    return { ...entered, report };
  };

  it('plays a match that was to come, and moves one whose kick-off is new', async () => {
    const fixture = { key: 'a-b', home: 'ayton', away: 'beeford', status: 'scheduled' };
    expect((await one(fixture)).snapshot.summary.status).toBe('scheduled');
    const moved = await one({ ...fixture, kickoffAt: '2024-03-03T17:30:00Z' });
    expect(moved.snapshot.summary.kickoffAt).toBe(Date.parse('2024-03-03T17:30:00Z'));
    expect((await one({ ...fixture, kickoffAt: '2024-03-03T17:30:00Z' })).posted).toBe(0);
    const over = await one({
      ...played('a-b', 'ayton', 'beeford', [goal(12), goal(80, 'away'), goal(88)], [2, 1]),
      kickoffAt: '2024-03-03T17:30:00Z',
    });
    expect(over.snapshot.summary).toMatchObject({ status: 'final', score: { home: 2, away: 1 } });
    expect(over.report.isWrong).toBe(false);
  });

  it('does not take back what an editor changed', async () => {
    const fixture = { key: 'c-a', home: 'ceely', away: 'ayton', status: 'scheduled' };
    const { snapshot } = await one(fixture);
    const kickoffAt = Date.parse('2024-04-01T10:00:00Z');
    await running.api.post(snapshot.match.id, {
      commandId: 'editor',
      command: { type: 'moveKickoff', kickoffAt },
    });
    expect((await one(fixture)).snapshot.summary.kickoffAt).toBe(kickoffAt);
  });

  it('postpones a match and plays it on its new day', async () => {
    const fixture = { key: 'c-d', home: 'ceely', away: 'deal', status: 'postponed' };
    expect((await one(fixture)).snapshot.summary.status).toBe('postponed');
    const over = await one({
      ...played('c-d', 'ceely', 'deal', [goal(5)], [1, 0]),
      kickoffAt: '2024-05-01T18:00:00Z',
    });
    expect(over.snapshot.summary).toMatchObject({
      status: 'final',
      kickoffAt: Date.parse('2024-05-01T18:00:00Z'),
    });
  });

  it('enters the matches that were not played to their end as what they were', async () => {
    const { matches, report } = await load(
      league(
        { key: 'x-1', home: 'ayton', away: 'deal', status: 'cancelled' },
        { key: 'x-2', home: 'deal', away: 'ayton', status: 'abandoned', incidents: [goal(50)] },
        { key: 'x-3', home: 'beeford', away: 'deal', status: 'awarded', result: { fullTime: [0, 3] } },
        { key: 'x-4', home: 'deal', away: 'beeford', status: 'awarded' },
      ),
    );
    expect(matches.map(({ snapshot: { summary } }) => [summary.status, summary.score])).toEqual([
      ['cancelled', { home: 0, away: 0 }],
      ['abandoned', { home: 1, away: 0 }],
      ['awarded', { home: 0, away: 3 }],
      ['scheduled', { home: 0, away: 0 }],
    ]);
    expect(report.isWrong).toBe(false);
    expect(report.lines[0]).toBe(
      'league.json, DEAL v BEEFORD, Round 1: not entered: It was awarded, but its result does not say to whom.',
    );
  });

  it('leaves a match alone that somebody scores, and says that it is not as the file has it', async () => {
    const fixture = { key: 'b-c', home: 'beeford', away: 'ceely', status: 'scheduled' };
    const { snapshot } = await one(fixture);
    const command = { type: 'startPeriod', period: '1H' } as const;
    await running.api.post(snapshot.match.id, { commandId: 'tap-1', command });
    const again = await one(played('b-c', 'beeford', 'ceely', [goal(3)], [1, 0]));
    expect([again.became, again.posted, again.snapshot.revision]).toEqual(['left', 0, 1]);
    expect(again.report.isWrong).toBe(true);
    expect(again.report.lines[0]).toBe(
      'league.json, BEEFORD v CEELY, Round 1: it is live, of the file it is final.',
    );
  });

  it('tells a file that contradicts itself from a score that was computed otherwise', async () => {
    const said = {
      ...played('d-c', 'deal', 'ceely', [goal(30)], [1, 0]),
      result: { halfTime: [0, 0], fullTime: [1, 0] },
    };
    const { snapshot, report } = await one(said);
    expect(report.isWrong).toBe(false);
    expect(report.lines[0]).toBe(
      'league.json, DEAL v CEELY, Round 1: the file contradicts itself: it says the score at half-time was 0-0, its own incidents make it 1-0.',
    );
    expect(snapshot.summary.score).toEqual({ home: 1, away: 0 });
    const changed = await one({ ...said, incidents: [goal(31), goal(32)], result: { fullTime: [2, 0] } });
    expect(changed.report.isWrong).toBe(true);
    expect(changed.report.lines[0]).toBe(
      'league.json, DEAL v CEELY, Round 1: the score at full time is 1-0, of the file it is 2-0.',
    );
  });

  it('plays tennis point by point, with players as participants', async () => {
    const { matches, report } = await load(SHORT_MATCH);
    expect(matches[0]?.snapshot.summary).toMatchObject({
      status: 'final',
      score: { home: 2, away: 0 },
      units: [
        { code: 'S1', home: 6, away: 0 },
        { code: 'S2', home: 6, away: 0 },
      ],
    });
    expect(report.lines[0]).toBe('Short Open 2024: 1 match, 48 points; no difference to the file.');
  });
});

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

  it('brings up to the file what an earlier version of it entered: a late goal, one that is gone, a bare result', async () => {
    const first = played('e-1', 'ayton', 'ceely', [goal(20), goal(50)], [2, 0]);
    expect((await one(first)).snapshot.summary.score).toEqual({ home: 2, away: 0 });
    const late = await one(played('e-1', 'ayton', 'ceely', [goal(20), goal(50), goal(90)], [3, 0]));
    expect([late.became, late.refused, late.report.isWrong]).toEqual(['corrected', null, false]);
    expect(late.snapshot.summary).toMatchObject({ status: 'final', score: { home: 3, away: 0 } });
    expect(late.report.lines).toContain('1 match was brought up to a new version of the file.');
    expect((await one(played('e-1', 'ayton', 'ceely', [goal(20), goal(50), goal(90)], [3, 0]))).posted).toBe(
      0,
    );

    const fewer = await one(played('e-1', 'ayton', 'ceely', [goal(20), goal(90)], [2, 0]));
    expect(fewer.snapshot.summary).toMatchObject({ status: 'final', score: { home: 2, away: 0 } });
    const back = await one(first);
    expect(back.snapshot.summary).toMatchObject({ status: 'final', score: { home: 2, away: 0 } });
    expect(
      back.snapshot.incidents.filter(({ type, state }) => type === 'goal' && state === 'inForce'),
    ).toHaveLength(2);
    expect((await one(first)).posted).toBe(0);

    const bare = { key: 'e-2', home: 'ceely', away: 'beeford', status: 'resultOnly' };
    await one({ ...bare, result: { fullTime: [1, 0] } });
    const other = await one({ ...bare, result: { fullTime: [2, 0] } });
    expect(other.snapshot.summary).toMatchObject({ status: 'final', score: { home: 2, away: 0 } });
    expect(other.report.isWrong).toBe(false);
  });

  it('leaves a match to whoever corrected it, whatever the file says then', async () => {
    const { snapshot } = await one(played('e-3', 'deal', 'ayton', [goal(20)], [1, 0]));
    const id = snapshot.match.id;
    const by = (commandId: string, command: object) => running.api.post(id, { commandId, command } as never);
    await by('hand-1', { type: 'reopen', reason: 'Not counted' });
    await by('hand-2', { type: 'recordCard', side: 'home', card: 'yellow' });
    const again = await one(played('e-3', 'deal', 'ayton', [goal(20), goal(30)], [2, 0]));
    expect([again.became, again.posted]).toEqual(['left', 0]);
  });

  it('keeps a postponement, moves what the file moves, back too, and asks about what both moved', async () => {
    const on = (day: number) => ({
      key: 'f-1',
      home: 'beeford',
      away: 'ayton',
      status: 'scheduled',
      kickoffAt: `2024-05-0${day}T15:00:00Z`,
    });
    const at = async (day: number) => new Date((await one(on(day))).snapshot.summary.kickoffAt).getUTCDate();
    for (const day of [1, 1, 3, 3, 1, 3, 2]) expect(await at(day)).toBe(day);
    const { snapshot } = await one(on(2));
    const by = (commandId: string, command: object) =>
      running.api.post(snapshot.match.id, { commandId, command } as never);
    await by('hand-1', { type: 'postponeMatch', reason: 'Frozen pitch' });
    const same = await one(on(2));
    expect([same.posted, same.snapshot.summary.status, same.report.isWrong]).toEqual([0, 'postponed', false]);
    expect((await one(on(4))).snapshot.summary.status).toBe('scheduled');
    await by('hand-2', { type: 'moveKickoff', kickoffAt: Date.parse('2024-05-08T15:00:00Z') });
    expect((await one(on(4))).report.isWrong).toBe(false);
    const both = await one(on(5));
    expect(new Date(both.snapshot.summary.kickoffAt).getUTCDate()).toBe(8);
    expect(both.report.lines[0]).toBe(
      'league.json, BEEFORD v AYTON, Round 1: the file now has it on 2024-05-05 15:00 UTC; somebody has moved it here to 2024-05-08 15:00 UTC, and it was left there.',
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
    expect([changed.became, changed.report.isWrong]).toEqual(['corrected', false]);
    expect(changed.snapshot.summary.score).toEqual({ home: 2, away: 0 });
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

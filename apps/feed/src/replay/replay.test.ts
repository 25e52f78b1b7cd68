import { readFileSync } from 'node:fs';
import { enter, planImport, readMatchday } from '@scoreline/import';
import { SHORT_MATCH } from '@scoreline/import/testing';
import type { Snapshot } from '@scoreline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withNotes } from '../demo/with-notes.ts';
import { type RunningApi, runApi, runFeed } from '../testing/running-api.ts';
import { type RecordedMatch, readRecorded, replayOf } from './recorded-match.ts';

const cup = (): string =>
  readFileSync(new URL('../../../../demo/world-cup-2022.json', import.meta.url), 'utf8');

describe('a replay', { timeout: 60_000 }, () => {
  let running: RunningApi;
  let final: Snapshot;
  let recorded: RecordedMatch;
  beforeAll(async () => {
    running = await runApi();
    const all = readMatchday('world-cup-2022.json', cup());
    const some =
      all.sport === 'football' ? { ...all, matches: all.matches.filter((m) => m.home === 'argentina') } : all;
    const watcher = { onProgress: () => {}, now: Date.now };
    const { matches } = await enter(running.api, planImport('world-cup-2022.json', some), watcher);
    await enter(running.api, planImport('short.json', SHORT_MATCH), watcher);
    const found = matches.find(({ plan }) => plan.source.key === 'final-argentina-france');
    if (found === undefined) throw new Error('no final');
    final = found.snapshot;
    recorded = await readRecorded(running.api, final.match.id);
  }, 60_000);
  afterAll(() => running.stop());

  const replays = async (slug: string) =>
    (await running.api.readCompetition(slug)).matches.filter(({ match }) => match.replay);

  it('at 60 times the pace shows a minute a second, with intervals of seconds', () => {
    const commands = replayOf(recorded, 60);
    const goal = commands.find(({ command }) => command.type === 'recordGoal');
    expect(goal?.command).toMatchObject({ minute: { minute: 23 }, player: { name: 'Lionel Messi' } });
    expect(goal?.after).toBeGreaterThanOrEqual(22_000);
    expect(goal?.after).toBeLessThan(23_000);
    const ends = commands.find(({ command }) => command.type === 'endPeriod')?.after ?? 0;
    const restarts = commands.find(
      ({ command }) => command.type === 'startPeriod' && command.period === '2H',
    );
    expect((restarts?.after ?? 0) - ends).toBe(3_000);
    const kicks = commands.filter(({ command }) => command.type === 'recordKick').map(({ after }) => after);
    expect(kicks).toHaveLength(8);
    expect((kicks[1] ?? 0) - (kicks[0] ?? 0)).toBe(4_000);
  });

  it('has what a commentator says in its minute, after what happened there', () => {
    const notes = [23, 45, 46].map((minute) => ({ minute, text: `In ${minute}` }));
    const commands = replayOf(withNotes(recorded, notes), 60);
    const around = commands.flatMap(({ command, after }, index) => {
      if (command.type !== 'addNote') return [];
      const minute = Math.floor(after / 1000) + 1;
      return [[command.text, commands[index - 1]?.command.type, commands[index + 1]?.command.type, minute]];
    });
    // Seven minutes were added to the first half, and the interval lasts three seconds.
    expect(around).toEqual([
      ['In 23', 'recordGoal', 'recordGoal', 23],
      ['In 45', 'recordSubstitution', 'recordCard', 45],
      ['In 46', 'startPeriod', 'recordCard', 56],
    ]);
  });

  it('never waits longer than ten seconds where nothing is played, however slow', () => {
    const commands = replayOf(recorded, 1);
    for (const [index, { command, after }] of commands.entries())
      if (command.type === 'startPeriod' && command.period !== '1H')
        expect(after - (commands[index - 1]?.after ?? 0)).toBeLessThanOrEqual(10_000);
  });

  it('of the 2022 final, found by words, ends 3-3 with 4-2 in the shoot-out, as a match of its own', async () => {
    const { code, output } = await runFeed(running.instance, [
      'replay',
      'argentina',
      'france',
      '2022',
      '--speed',
      '600',
    ]).ended;
    expect([code, output]).toEqual([0, expect.stringContaining('Argentina 3-3 France (4-2 pens)')]);
    const [replay, ...others] = await replays('world-cup-2022');
    expect(others).toEqual([]);
    expect(output).toContain(`${running.instance.url}/match/${replay?.match.id}`);
    expect(replay?.summary).toMatchObject({
      status: 'final',
      score: { home: 3, away: 3 },
      shootOut: { home: 4, away: 2 },
    });
    const played = await running.api.readMatch(replay?.match.id ?? '');
    const minutes = ({ incidents }: Snapshot) =>
      incidents.flatMap(({ type, minute }) => (minute === undefined ? [] : [{ type, minute }]));
    expect(minutes(played)).toEqual(minutes(final));
    expect(played.lineups).toEqual(final.lineups);
  });

  it('that is stopped with Ctrl-C is abandoned', async () => {
    const { child, ended } = runFeed(running.instance, ['replay', 'quick', 'slow', '--speed', '60']);
    await child.find(/./);
    child.process.kill('SIGINT');
    const { code, output } = await ended;
    expect([code, output]).toEqual([130, expect.stringContaining('Replay stopped')]);
    const [replay] = await replays('short-open-2024');
    expect(['abandoned', 'cancelled']).toContain(replay?.summary.status);
    expect(replay?.summary.reason).toBe('Replay stopped');
  });

  it('says which matches could be meant, and when none is', async () => {
    const several = await runFeed(running.instance, ['replay', 'argentina']).ended;
    expect(several.code).toBe(1);
    expect(several.output).toContain('"argentina" fits 3 matches.');
    expect(several.output).toContain('Argentina 3-0 Croatia, World Cup 2022, Semi-final');
    const none = await runFeed(running.instance, ['replay', 'atlantis']).ended;
    expect([none.code, none.output]).toEqual([1, expect.stringContaining('No match fits "atlantis".')]);
  });
});

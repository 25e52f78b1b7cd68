import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHORT_MATCH } from '@scoreline/import/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openScoresApi } from '../instance/scores-api.ts';
import { type RunningApi, runApi } from '../testing/running-api.ts';
import { runDemo } from './run-demo.ts';

const DEMO = {
  format: 'scoreline-demo',
  version: 1,
  files: ['short.json'],
  pauseSeconds: 0,
  againSpeed: 300,
  replays: [{ competition: 'short-open', match: 'final', startAfterSeconds: 0, speed: 600 }],
};

describe('the demo', { timeout: 60_000 }, () => {
  let running: RunningApi;
  let folder: string;
  beforeAll(async () => {
    running = await runApi();
    folder = mkdtempSync(join(tmpdir(), 'scoreline-demo-'));
    writeFileSync(join(folder, 'short.json'), JSON.stringify(SHORT_MATCH));
    writeFileSync(join(folder, 'demo.json'), JSON.stringify(DEMO));
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = () => {
    const stop = new AbortController();
    const said: string[] = [];
    const retryOptions = { giveUpAfterMs: Number.POSITIVE_INFINITY, signal: stop.signal };
    const api = openScoresApi(running.instance, retryOptions);
    const ended = runDemo(api, folder, { print: (line) => said.push(line), signal: stop.signal });
    return {
      said,
      stop: async () => {
        stop.abort();
        await ended;
      },
    };
  };
  const replays = async () =>
    (await running.api.readCompetition('short-open-2024')).matches.filter(({ match }) => match.replay);
  const until = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 20_000, interval: 50 });

  it('enters its matches and plays one again as if live', async () => {
    const demo = start();
    await until(async () => expect((await replays())[0]?.summary.status).toBe('live'));
    await demo.stop();
    expect(demo.said).toEqual([]);
    const { matches } = await running.api.readCompetition('short-open-2024');
    expect(matches.find(({ match }) => !match.replay)?.summary).toMatchObject({
      status: 'final',
      score: { home: 2, away: 0 },
    });
  });

  it('goes on with what it had not ended, enters nothing twice, and then begins again, slower', async () => {
    const [unfinished] = await replays();
    expect(unfinished?.summary.status).toBe('live');
    const demo = start();
    const after = await until(async () => {
      const all = await replays();
      expect(all.length).toBe(2);
      expect(all[1]?.summary.status).toBe('live');
      return all;
    });
    await demo.stop();
    expect(after[0]?.match.id).toBe(unfinished?.match.id);
    expect(after[0]?.summary).toMatchObject({ status: 'final', score: { home: 2, away: 0 } });
    const { entries } = await running.api.readLog(after[1]?.match.id ?? '');
    expect(entries[0]?.commandId).toMatch(/^demo-30000-/);
    const { matches } = await running.api.readCompetition('short-open-2024');
    expect(matches.filter(({ match }) => !match.replay)).toHaveLength(1);
  });

  it('leaves a replay alone that somebody else plays', async () => {
    const [original] = (await running.api.readCompetition('short-open-2024')).matches;
    if (original === undefined) throw new Error('no match');
    const { competitionId, home, away, round } = original.match;
    const { match } = await running.api.enterMatch({
      competitionId,
      homeId: home.id,
      awayId: away.id,
      round: round ?? '',
      kickoffAt: Date.now(),
      replay: { clockRate: 1 },
    });
    await running.api.post(match.id, {
      commandId: 'replay-1',
      command: { type: 'startPlay', server: 'home' },
    });
    const demo = start();
    await until(async () => expect((await replays()).length).toBe(4));
    await demo.stop();
    expect((await running.api.readMatch(match.id)).summary).toMatchObject({ status: 'live', revision: 1 });
  });
});

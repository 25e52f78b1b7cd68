import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { standingsPage } from '@scoreline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi, runFeed } from '../testing/running-api.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/openfootball/', import.meta.url));
const isHere = existsSync(folder);
const title = isHere
  ? 'importing the openfootball files'
  : 'importing the openfootball files (skipped: ../shared/data/openfootball is not here)';

/** What the tournament's own tables said in the end. */
const TABLES_2022 = [
  'Group A: Netherlands 7, Senegal 6, Ecuador 4, Qatar 0',
  'Group B: England 7, USA 5, Iran 3, Wales 1',
  'Group C: Argentina 6, Poland 4, Mexico 4, Saudi Arabia 3',
  'Group D: France 6, Australia 6, Tunisia 4, Denmark 1',
  'Group E: Japan 6, Spain 4, Germany 4, Costa Rica 3',
  'Group F: Morocco 7, Croatia 5, Belgium 4, Canada 0',
  'Group G: Brazil 6, Switzerland 6, Cameroon 4, Serbia 1',
  'Group H: Portugal 6, South Korea 4, Uruguay 4, Ghana 3',
];

const ALL_2022 =
  '64 matches, 172 goals, 587 substitutions, 221 yellow cards, 3 second yellows, 1 red card, 41 kicks';

describe.skipIf(!isHere)(title, { timeout: 120_000 }, () => {
  let running: RunningApi;
  let scratch: string;
  beforeAll(async () => {
    running = await runApi();
    scratch = mkdtempSync(join(tmpdir(), 'scoreline-files-'));
  });
  afterAll(async () => {
    await running.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  const load = (file: string) => runFeed(running.instance, ['import', `${folder}${file}`]).ended;
  const revisions = async (slug: string) => {
    const { matches } = await running.api.readCompetition(slug);
    return matches.map(({ match, summary }) => [match.id, summary.revision]);
  };
  const standings = async (slug: string) => {
    const answer = await fetch(`${running.instance.url}/v1/competitions/${slug}/standings`);
    return standingsPage.parse(await answer.json()).tables;
  };

  it('takes nothing of a file that is cut in half', async () => {
    for (const file of ['worldcup-2022-full.txt', 'worldcup-2022.json']) {
      const text = readFileSync(`${folder}${file}`, 'utf8');
      const cut = join(scratch, file);
      writeFileSync(cut, text.slice(0, text.length / 2));
      const { code, output } = await runFeed(running.instance, ['import', cut]).ended;
      expect([code, output]).toEqual([1, expect.stringContaining('cut off')]);
    }
    expect((await running.api.readCompetitions()).competitions).toEqual([]);
  });

  it('goes on where one that was killed in the middle had stopped, and leaves no match half entered', async () => {
    const first = runFeed(running.instance, ['import', `${folder}worldcup-2022-full.txt`]);
    await first.child.find(/./);
    await first.child.end('SIGKILL');
    const killed = await first.ended;
    expect(killed.code).toBeNull();
    const { matches } = await running.api.readCompetition('world-cup-2022');
    const done = matches.filter(({ summary }) => summary.status === 'final').length;
    expect(done).toBeGreaterThan(10);
    expect(done).toBeLessThan(64);

    const { code, output } = await load('worldcup-2022-full.txt');
    expect(output).toContain(`World Cup 2022: ${ALL_2022}; no difference to the file.`);
    expect(output).toMatch(/match(es)? begun by an earlier import went on\./);
    expect(code).toBe(0);
  });

  it('changes nothing when it is run twice', async () => {
    const before = await revisions('world-cup-2022');
    const { code, output } = await load('worldcup-2022-full.txt');
    expect([code, output]).toEqual([0, expect.stringContaining(`${ALL_2022}; no difference to the file.`)]);
    expect(output).toContain('Nothing was changed.');
    expect(await revisions('world-cup-2022')).toEqual(before);
  });

  it('gives the group tables of 2022 in their true order', async () => {
    const tables = await standings('world-cup-2022');
    expect(
      tables.map(
        ({ group, rows }) => `${group}: ${rows.map((r) => `${r.team.name} ${r.points}`).join(', ')}`,
      ),
    ).toEqual(TABLES_2022);
  });

  it('leaves matches alone that are there from a richer source, and says where the poorer one contradicts itself', async () => {
    const before = await revisions('world-cup-2022');
    const { code, output } = await load('worldcup-2022.json');
    expect(code).toBe(0);
    expect(output).toContain('World Cup 2022: 64 matches, 172 goals,');
    expect(output).toContain('no difference to the file but for 3 places where it contradicts itself');
    expect(output).toContain(
      'worldcup-2022.json, Japan v Spain, Group E, Matchday 3: the file contradicts itself: it says the score at half-time was 0-0, its own incidents make it 0-1.',
    );
    expect(await revisions('world-cup-2022')).toEqual(before);
  });

  it('enters the 104 matches and 308 goals of 2026, shoot-outs by their score', async () => {
    const { code, output } = await load('worldcup-2026.json');
    expect(code).toBe(0);
    expect(output).toContain(
      'World Cup 2026: 104 matches, 308 goals; no difference to the file but for 1 place',
    );
    const { matches } = await running.api.readCompetition('world-cup-2026');
    const shootOuts = matches.flatMap(({ summary }) =>
      summary.sport === 'football' && summary.shootOut !== null
        ? [`${summary.shootOut.home}-${summary.shootOut.away}`]
        : [],
    );
    expect(shootOuts).toEqual(['3-4', '2-3', '2-4', '4-3']);
  });

  it('makes a table of 20 teams from results, marks them so, and keeps the fixtures to come', async () => {
    const { code, output } = await load('premier-league-2025-26.json');
    expect(code).toBe(0);
    expect(output).toContain(
      '380 matches, 291 by their results only, 88 to come, 1 postponed; no difference to the file.',
    );
    const [table, ...others] = await standings('english-premier-league-2025-26');
    expect(others).toEqual([]);
    expect(table?.rows).toHaveLength(20);
    expect(table?.rows.reduce((sum, row) => sum + row.played, 0)).toBe(2 * 291);
    const { matches } = await running.api.readCompetition('english-premier-league-2025-26');
    expect(matches.filter(({ summary }) => summary.resultOnly && summary.status === 'final')).toHaveLength(
      291,
    );
    expect(matches.filter(({ summary }) => summary.status === 'scheduled')).toHaveLength(88);
  });
});

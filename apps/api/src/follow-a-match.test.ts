import { fileURLToPath } from 'node:url';
import { startChild } from '@scoreline/testbed';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { homeGoal, kickOff } from './testing/commands.ts';
import { startApiProcess, startSoketiProcess } from './testing/processes.ts';
import { tempFolder } from './testing/temp-folder.ts';

const shown = z.looseObject({ revision: z.int() });
/** Of one step. What follows a kill has to wait for reconnects, on a machine that may be busy. */
const LONGEST = { timeout: 60_000 };
const EXAMPLE = fileURLToPath(new URL('../../../docs/follow-a-match.mjs', import.meta.url));

it('a client of another make, written as docs/protocol.md says, shows the newest through an outage', async () => {
  const folder = tempFolder();
  onTestFinished(folder.remove);
  let soketi = await startSoketiProcess();
  const { port } = soketi;
  const api = await startApiProcess(folder.path, { SOKETI_URL: soketi.url });
  onTestFinished(async () => {
    await Promise.all([api.end('SIGKILL'), soketi.end('SIGKILL')]);
  });
  const match = await api.newMatch();
  await api.play(match.id, kickOff);

  const example = startChild({
    command: process.execPath,
    args: [EXAMPLE, api.url, match.id, soketi.url],
  });
  onTestFinished(async () => void (await example.end('SIGKILL')));
  const until = (home: number) => {
    const expected = { revision: home + 1, status: 'live', home, away: 0, incidents: home + 1 };
    return vi.waitUntil(() => example.out.includes(JSON.stringify(expected)), LONGEST);
  };

  await until(0);
  await api.play(match.id, homeGoal);
  await until(1);

  await soketi.end('SIGKILL');
  await api.play(match.id, homeGoal, homeGoal);
  soketi = await startSoketiProcess(port);
  await until(3);
  await api.play(match.id, homeGoal);
  await until(4);
  const revisions = example.out.map((line) => shown.parse(JSON.parse(line)).revision);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
}, 120_000);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { homeGoal, kickOff } from './testing/commands.ts';
import { startApiProcess, startSoketiProcess } from './testing/processes.ts';
import { tempFolder } from './testing/temp-folder.ts';

const shown = z.looseObject({ revision: z.int() });
type Shown = z.infer<typeof shown>;
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

  const child = spawn(process.execPath, [EXAMPLE, api.url, match.id, soketi.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const printed: Shown[] = [];
  const shows = createInterface(child.stdout).on('line', (line) =>
    printed.push(shown.parse(JSON.parse(line))),
  );
  const until = async (home: number) => {
    const expected = { revision: home + 1, status: 'live', home, away: 0, incidents: home + 1 };
    while (!printed.some((one) => JSON.stringify(one) === JSON.stringify(expected)))
      await once(shows, 'line');
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
  const revisions = printed.map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
}, 60_000);

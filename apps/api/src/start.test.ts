import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFeedKey } from './testing/api.ts';
import { createClient } from './testing/client.ts';
import { homeGoal, kickOff } from './testing/commands.ts';
import { openFanPage } from './testing/fan-page.ts';
import { runApi, startApiProcess, startSoketiProcess } from './testing/processes.ts';
import { tempFolder } from './testing/temp-folder.ts';

const folder = tempFolder();
afterAll(() => folder.remove());
const dir = (name: string) => join(folder.path, name);

const OWNER_LINE = /^owner created: (\S+ password: \S+)/;

describe('the first start', () => {
  it('makes an owner and says the password once', async () => {
    const env = { SCORELINE_OWNER_PASSWORD: '', SCORELINE_OWNER_EMAIL: '' };
    const first = runApi(dir('owner'), env);
    const [email = '', , password = ''] = (await first.find(OWNER_LINE)).split(' ');
    const api = createClient(await first.find(/^api ready on (\S+)$/), readFeedKey(dir('owner')));
    expect(email).toBe('owner@scoreline.local');
    await api.signIn(email, password);
    expect(await first.end('SIGTERM')).toBe(0);

    const second = runApi(dir('owner'), env);
    const again = createClient(await second.find(/^api ready on (\S+)$/), null);
    expect(second.out.filter((line) => OWNER_LINE.test(line))).toEqual([]);
    await again.signIn(email, password);
    await second.end('SIGTERM');
  });
});

describe('a start that cannot be', () => {
  const failing = async (dataDir: string, env: Readonly<Record<string, string>>) => {
    const api = runApi(dataDir, env);
    expect(await api.ended).toBe(1);
    return api.errors.join('\n');
  };

  it('says that the data folder is not writable', async () => {
    writeFileSync(dir('file'), '');
    expect(await failing(dir('file/data'), {})).toMatch(
      /^Cannot write to the data folder .* SCORELINE_DATA_DIR\.$/,
    );
  });

  it('says that the port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      }),
    );
    const said = await failing(dir('port'), { API_PORT: String(port) });
    expect(said).toBe(`Port ${port} on 127.0.0.1 is in use. Set API_PORT to another port.`);
    server.close();
  });

  it('says that another one works on the same data', async () => {
    const first = await startApiProcess(dir('twice'));
    expect(await failing(dir('twice'), {})).toMatch(/^Another Scoreline is using .*twice\. Stop it/);
    await first.end('SIGKILL');
    // A lock that outlived its owner would be worse than none.
    const next = await startApiProcess(dir('twice'));
    await next.end('SIGTERM');
  });

  it('says that a setting is wrong', async () => {
    expect(await failing(dir('settings'), { API_PORT: '123456' })).toMatch(/^API_PORT .*65535$/);
  });
});

describe('the end', () => {
  it('comes after the last broadcast', async () => {
    const soketi = await startSoketiProcess();
    const api = await startApiProcess(dir('end'), { SOKETI_URL: soketi.url });
    const match = await api.newMatch();
    const page = await openFanPage(soketi.port, match.id, match.competitionId);
    await api.play(match.id, kickOff, homeGoal);
    expect(await api.end('SIGTERM')).toBe(0);
    await page.until(() => page.revisions().includes(2));
    await page.until(() => page.boards.some(({ matches }) => matches[0]?.summary.revision === 2));

    // What is live when an API starts, it says at once: a page that missed something learns of it.
    const next = await startApiProcess(dir('end'), { SOKETI_URL: soketi.url });
    await page.until(() => page.heartbeats.some(({ revisions }) => revisions[match.id] === 2));
    page.close();
    await next.end('SIGTERM');
    await soketi.end('SIGTERM');
  });
});

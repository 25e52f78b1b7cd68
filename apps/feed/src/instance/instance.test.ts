import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { findInstance } from './find.ts';
import { retryUnavailable, Unavailable } from './retry.ts';
import { openScoresApi } from './scores-api.ts';

describe('finding the instance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-find-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes what is set', () => {
    const env = { SCORELINE_URL: 'https://scores.example/', SCORELINE_API_KEY: 'sl_1' };
    expect(findInstance(env, folder)).toEqual({ url: 'https://scores.example', key: 'sl_1' });
  });

  it('says what to do when nothing runs, no key is there or the address is none', () => {
    expect(() => findInstance({}, folder)).toThrow(/^Nothing is running here\. Start it with `npm start`/);
    expect(() => findInstance({ SCORELINE_URL: 'http://127.0.0.1:1' }, folder)).toThrow(
      /^There is no API key in/,
    );
    expect(() => findInstance({ SCORELINE_URL: 'localhost:3000', SCORELINE_API_KEY: 'k' }, folder)).toThrow(
      'SCORELINE_URL must be like http://127.0.0.1:3000, not localhost:3000.',
    );
  });

  it('finds what runs from the data folder', () => {
    const data = mkdtempSync(join(tmpdir(), 'scoreline-data-'));
    writeFileSync(
      join(data, 'instance.json'),
      '{"pid":1,"url":"http://127.0.0.1:3000","apiUrl":"http://127.0.0.1:4000"}',
    );
    writeFileSync(join(data, 'feed-key'), 'sl_2\n');
    expect(findInstance({ SCORELINE_DATA_DIR: data }, folder)).toEqual({
      url: 'http://127.0.0.1:3000',
      apiUrl: 'http://127.0.0.1:4000',
      key: 'sl_2',
    });
    rmSync(data, { recursive: true, force: true });
  });
});

describe('asking the API', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** A server that answers the n-th request with the n-th of these, and then with the last. */
  const answering = async (...answers: readonly [status: number, body: string, headers?: object][]) => {
    const bodies: string[] = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const [status, text, headers] = answers[Math.min(bodies.length, answers.length - 1)] ?? [500, ''];
        bodies.push(body);
        response.writeHead(status, { ...headers }).end(text);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const api = openScoresApi(
      { url: `http://127.0.0.1:${address.port}`, key: 'sl_3' },
      { giveUpAfterMs: 5_000 },
    );
    return { api, bodies };
  };
  const TEAM = { id: 't1', name: 'Ayton', shortName: 'Ayton', code: 'AYT', colour: null };

  it('asks again with the same words while it is told to wait or the server is away', async () => {
    const { api, bodies } = await answering(
      [429, '{}', { 'retry-after': '0' }],
      [503, 'away'],
      [201, JSON.stringify(TEAM)],
    );
    expect(await api.enterTeam({ name: 'Ayton' })).toEqual(TEAM);
    expect(bodies).toEqual(Array(3).fill('{"name":"Ayton"}'));
  });

  it('does not ask again what was refused, and says so', async () => {
    const refusal = { type: 'x/refused', title: 'Refused', status: 422, detail: 'No.', rule: 'FB-02' };
    const { api, bodies } = await answering([422, JSON.stringify(refusal)]);
    const command = { type: 'endPeriod' } as const;
    await expect(api.post('m1', { commandId: 'c', command })).rejects.toThrow('No. (FB-02)');
    expect(bodies).toHaveLength(1);
  });

  it('tells a refused key, another server and another version apart', async () => {
    const signedOut = { type: 'x/signed-out', title: 'Signed out', status: 401, detail: 'Unknown key.' };
    const { api } = await answering(
      [401, JSON.stringify(signedOut)],
      [200, '<html>'],
      [404, '{"error":"none"}'],
      [200, '{}'],
    );
    await expect(api.greet()).rejects.toThrow(/refuses the key: Unknown key\. Set SCORELINE_API_KEY/);
    await expect(api.readMatch('m1')).rejects.toThrow(/is not Scoreline/);
    await expect(api.readMatch('m1')).rejects.toThrow(/is not Scoreline/);
    await expect(api.readMatch('m1')).rejects.toThrow(/is another version of Scoreline/);
  });

  it('gives up in time when nobody is there', async () => {
    const api = openScoresApi({ url: 'http://127.0.0.1:9', key: 'sl_3' }, { giveUpAfterMs: 0 });
    await expect(api.readCompetitions()).rejects.toThrow(Unavailable);
    await expect(api.greet()).rejects.toThrow(Failure);
  });

  it('stops waiting when told to', async () => {
    const stop = new AbortController();
    const never = () => {
      stop.abort();
      return Promise.reject(new Unavailable('away', 60_000));
    };
    await expect(retryUnavailable(never, { giveUpAfterMs: 60_000, signal: stop.signal })).rejects.toThrow(
      'aborted',
    );
  });
});

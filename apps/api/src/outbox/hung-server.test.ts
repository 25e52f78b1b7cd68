import { createServer, type ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startTestApi } from '../testing/api.ts';
import { awayGoal, homeGoal, kickOff } from '../testing/commands.ts';

const batch = z.object({ batch: z.array(z.object({ name: z.string(), data: z.string() })) });
const updated = z.looseObject({ matchId: z.string(), revision: z.int() });

/** A WebSocket server that takes every request of a publisher and answers none until it is told to. */
const hungServer = async () => {
  const unanswered = new Set<ServerResponse>();
  /** Revisions of `match.updated`, in the order in which they came, each time they came. */
  const revisions: number[] = [];
  let isHung = true;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { batch: messages } = batch.parse(JSON.parse(Buffer.concat(parts).toString()));
    const updates = messages.filter(({ name }) => name === 'match.updated');
    revisions.push(...updates.map(({ data }) => updated.parse(JSON.parse(data)).revision));
    if (!isHung) return response.end('{}');
    if (updates.length > 0) unanswered.add(response);
    response.on('close', () => unanswered.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    revisions,
    waiting: () => unanswered.size,
    answer: () => {
      isHung = false;
      for (const response of unanswered) response.end('{}');
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** A match that has begun, of an API whose WebSocket server never answers. */
const playingBeforeHungServer = async () => {
  const hung = await hungServer();
  onTestFinished(hung.stop);
  const api = await startTestApi({ SOKETI_URL: hung.url });
  onTestFinished(api.stop);
  const { id } = await api.newMatch();
  await api.play(id, kickOff);
  return { hung, api, id };
};

test('a WebSocket server that never answers holds up no command, and has each broadcast in order once it does', async () => {
  const { hung, api, id } = await playingBeforeHungServer();
  await expect.poll(hung.waiting, { timeout: 20_000 }).toBe(1);
  const goals = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? homeGoal : awayGoal));
  await api.play(id, ...goals);
  // All are acknowledged while the server has let nothing through but the kick-off that it sits on.
  expect(new Set(hung.revisions)).toEqual(new Set([1]));
  hung.answer();
  await expect.poll(() => hung.revisions.at(-1), { timeout: 20_000 }).toBe(21);
  expect([...new Set(hung.revisions)]).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
  expect(hung.revisions.toSorted((a, b) => a - b)).toEqual(hung.revisions);
});

test('a publisher gives a server that never answers up after a while, and sends the same again', async () => {
  const { hung, api } = await playingBeforeHungServer();
  await expect.poll(() => hung.revisions.length, { timeout: 40_000 }).toBeGreaterThan(1);
  expect(new Set(hung.revisions)).toEqual(new Set([1]));
  expect((await api.ask('GET', '/health')).json()).toMatchObject({ broadcastsWaiting: 1 });
  hung.answer();
});

import { createRequire } from 'node:module';
import { appFile, freePort } from '@scoreline/testbed';
import Pusher from 'pusher';
import { type ProbedServer, programPath, startProbed } from './probed-server.ts';

const CHANNEL = 'match.bench';
const EVENT = 'match.updated';
const APP = { id: 'scoreline', key: 'scoreline', secret: 'only-for-bench' } as const;
const HEADERS = { 'content-type': 'application/json' } as const;

/** A server that sends a message to all its clients. */
export interface Broadcaster extends ProbedServer {
  readonly port: number;
  /** What a client sends when connected; null when it gets broadcasts without subscribing. */
  readonly subscribeMessage: string | null;
  /** Broadcasts to every client. Resolves when the server has accepted it, which may be before all have it. */
  broadcast(data: string): Promise<void>;
}

export interface BareBroadcaster extends Broadcaster {
  /** Broadcasts a ready-made message. */
  broadcastText(text: string): Promise<void>;
}

/** The frame that subscribes to a channel. */
export const toSubscribeMessage = (channel: string): string =>
  JSON.stringify({ event: 'pusher:subscribe', data: { channel } });

/** The text that each client receives, the same from every server. */
export const toMessage = (data: string): string => JSON.stringify({ event: EVENT, channel: CHANNEL, data });

const url = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`;

const post = async (to: string, body: string): Promise<void> => {
  const answer = await fetch(to, { method: 'POST', body, headers: HEADERS });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${to}: ${answer.status} ${text}`);
};

/** A server that writes one ready-made frame to each socket in a loop. */
export const startBare = async (): Promise<BareBroadcaster> => {
  const port = await freePort();
  const server = await startProbed({
    name: 'the bare server',
    file: programPath('./bare.js'),
    env: { BARE_PORT: String(port) },
    healthUrl: url(port),
  });
  const broadcastText = (text: string) => post(url(port), text);
  return {
    ...server,
    port,
    subscribeMessage: null,
    broadcastText,
    broadcast: (data) => broadcastText(toMessage(data)),
  };
};

const toBroadcaster = (server: ProbedServer, port: number): Broadcaster => {
  const pusher = new Pusher({ appId: APP.id, key: APP.key, secret: APP.secret, host: `127.0.0.1:${port}` });
  const path = `/apps/${APP.id}/events`;
  return {
    ...server,
    port,
    subscribeMessage: toSubscribeMessage(CHANNEL),
    broadcast: (data) => {
      const body = JSON.stringify({ name: EVENT, channel: CHANNEL, data });
      return post(
        url(port, `${path}?${pusher.createSignedQueryString({ method: 'POST', path, body })}`),
        body,
      );
    },
  };
};

/** apps/soketi with its default settings. */
export const startOurs = async (): Promise<Broadcaster> => {
  const port = await freePort();
  const server = await startProbed({
    name: 'apps/soketi',
    file: appFile('soketi'),
    env: {
      SOKETI_PORT: String(port),
      SOKETI_METRICS_PORT: '0',
      SCORELINE_SOKETI_SECRET: APP.secret,
    },
    healthUrl: url(port),
  });
  return toBroadcaster(server, port);
};

const requireFromSoketi = createRequire(new URL('../../../apps/soketi/package.json', import.meta.url));

/** Soketi's own program and adapter, on our transport because of the npm override. */
export const startStock = async (): Promise<Broadcaster> => {
  const port = await freePort();
  const server = await startProbed({
    name: 'stock Soketi',
    file: requireFromSoketi.resolve('@soketi/soketi/bin/server.js'),
    args: ['start'],
    env: {
      SOKETI_HOST: '127.0.0.1',
      SOKETI_PORT: String(port),
      SOKETI_DEFAULT_APP_ID: APP.id,
      SOKETI_DEFAULT_APP_KEY: APP.key,
      SOKETI_DEFAULT_APP_SECRET: APP.secret,
      SOKETI_METRICS_SERVER_PORT: String(await freePort()),
      // Its discovery would broadcast on the network; here it finds no other node.
      SOKETI_CLUSTER_BROADCAST_ADDRESS: '127.0.0.1',
      SOKETI_CLUSTER_HOST: '127.0.0.1',
      SOKETI_CLUSTER_PORT: String(await freePort()),
    },
    healthUrl: url(port),
  });
  return toBroadcaster(server, port);
};

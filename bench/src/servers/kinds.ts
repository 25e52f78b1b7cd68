import { createRequire } from 'node:module';
import { appFile, freePort } from '@scoreline/testbed';
import Pusher from 'pusher';
import { type Probed, programOf, startProbed } from './probed.ts';

const CHANNEL = 'match.bench';
const EVENT = 'match.updated';
const APP = { id: 'scoreline', key: 'scoreline', secret: 'only-for-bench' } as const;
const HEADERS = { 'content-type': 'application/json' } as const;

/** A server that clients can connect to, and something that it sends to all of them. */
export interface Broadcaster extends Probed {
  readonly port: number;
  /** What a client sends once it is connected; null when it gets broadcasts without asking. */
  readonly hello: string | null;
  /** Sends it to every client. Resolves when the server has taken it, which may be before all are served. */
  broadcast(data: string): Promise<void>;
}

export interface BareBroadcaster extends Broadcaster {
  /** The same, of a message that is written out already. */
  broadcastText(text: string): Promise<void>;
}

/** What a client says to get a channel. */
export const subscribeTo = (channel: string): string =>
  JSON.stringify({ event: 'pusher:subscribe', data: { channel } });

/** The text that goes to each client: the same from all of them. */
export const messageOf = (data: string): string => JSON.stringify({ event: EVENT, channel: CHANNEL, data });

const url = (port: number, path = '/') => `http://127.0.0.1:${port}${path}`;

const post = async (to: string, body: string): Promise<void> => {
  const answer = await fetch(to, { method: 'POST', body, headers: HEADERS });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${to}: ${answer.status} ${text}`);
};

/** A loop over the sockets that writes one ready-made frame to each. */
export const startBare = async (): Promise<BareBroadcaster> => {
  const port = await freePort();
  const probed = await startProbed({
    name: 'the bare server',
    file: programOf('./bare.js'),
    env: { BARE_PORT: String(port) },
    healthUrl: url(port),
  });
  const broadcastText = (text: string) => post(url(port), text);
  return { ...probed, port, hello: null, broadcastText, broadcast: (data) => broadcastText(messageOf(data)) };
};

const pusherServer = (probed: Probed, port: number): Broadcaster => {
  const pusher = new Pusher({ appId: APP.id, key: APP.key, secret: APP.secret, host: `127.0.0.1:${port}` });
  const path = `/apps/${APP.id}/events`;
  return {
    ...probed,
    port,
    hello: subscribeTo(CHANNEL),
    broadcast: (data) => {
      const body = JSON.stringify({ name: EVENT, channel: CHANNEL, data });
      return post(
        url(port, `${path}?${pusher.createSignedQueryString({ method: 'POST', path, body })}`),
        body,
      );
    },
  };
};

/** apps/soketi as anybody runs it. */
export const startOurs = async (): Promise<Broadcaster> => {
  const port = await freePort();
  const probed = await startProbed({
    name: 'apps/soketi',
    file: appFile('soketi'),
    env: {
      SOKETI_PORT: String(port),
      SOKETI_METRICS_PORT: '0',
      SCORELINE_SOKETI_SECRET: APP.secret,
    },
    healthUrl: url(port),
  });
  return pusherServer(probed, port);
};

const ofSoketi = createRequire(new URL('../../../apps/soketi/package.json', import.meta.url));

/** Soketi's own program with its own adapter; the project's override puts it on our transport. */
export const startStock = async (): Promise<Broadcaster> => {
  const port = await freePort();
  const probed = await startProbed({
    name: 'stock Soketi',
    file: ofSoketi.resolve('@soketi/soketi/bin/server.js'),
    args: ['start'],
    env: {
      SOKETI_HOST: '127.0.0.1',
      SOKETI_PORT: String(port),
      SOKETI_DEFAULT_APP_ID: APP.id,
      SOKETI_DEFAULT_APP_KEY: APP.key,
      SOKETI_DEFAULT_APP_SECRET: APP.secret,
      SOKETI_METRICS_SERVER_PORT: String(await freePort()),
      // It looks for others of its kind on the network; here it finds nobody.
      SOKETI_CLUSTER_BROADCAST_ADDRESS: '127.0.0.1',
      SOKETI_CLUSTER_HOST: '127.0.0.1',
      SOKETI_CLUSTER_PORT: String(await freePort()),
    },
    healthUrl: url(port),
  });
  return pusherServer(probed, port);
};

// A process of pages without the painting: packages/live as it is, on laravel-echo and pusher-js as they are.
import { createLive, type Page } from '@scoreline/live';
import { snapshot } from '@scoreline/protocol';
import { monotonic, sleep } from '@scoreline/testbed';
import * as pusher from 'pusher-js';
import { z } from 'zod';
import { lightFetch } from './light-fetch.ts';
import { LightSocket } from './light-socket.ts';
import { type Order, order, type Told } from './messages.ts';

/** The types say that the class is in `default.default`; the module is the class itself. */
const runtime = z.object({
  default: z.custom<{ readonly Runtime: object }>((it) => Reflect.has(Object(it), 'Runtime')),
});
Object.assign(runtime.parse(pusher).default.Runtime, { getWebSocketAPI: () => LightSocket });

/** Between one page and the next that opens. */
const APART_MS = 4;
const page: Page = {
  isOnline: () => true,
  isVisible: () => true,
  on: () => () => {},
  reloadOnce: () => {},
};

interface Fan {
  isLive(): boolean;
  /** When each revision was first shown, monotonic milliseconds. */
  readonly shown: (readonly [revision: number, at: number])[];
}
const fans: Fan[] = [];
let requests = 0;

const fetchCounted: typeof lightFetch = (url, init) => {
  requests += 1;
  return lightFetch(url, init);
};

const open = async ({ count, socketPort, apiPort, matchId }: Extract<Order, { type: 'open' }>) => {
  const api = `http://127.0.0.1:${apiPort}`;
  // What each page would have been rendered with.
  const first = snapshot.parse(await (await fetch(`${api}/v1/matches/${matchId}`)).json());
  for (let n = 0; n < count; n += 1) {
    const live = createLive({
      socket: { key: 'scoreline', host: '127.0.0.1', port: socketPort, tls: false },
      api,
      environment: { page, fetch: fetchCounted },
    });
    const store = live.matchStore(first);
    const shown: [number, number][] = [];
    const show = () => {
      const { revision } = store.getSnapshot();
      if (revision !== shown.at(-1)?.[0]) shown.push([revision, monotonic()]);
    };
    show();
    store.subscribe(show);
    store.start();
    fans.push({ shown, isLive: () => live.connection.getSnapshot().state === 'live' });
    await sleep(APART_MS);
  }
};

const tell = (revision: number): Told => {
  const { user, system } = process.cpuUsage();
  const firstAt = ({ shown }: Fan) => shown.find(([one]) => one >= revision)?.[1];
  return {
    live: fans.filter((fan) => fan.isLive()).length,
    shownAt: fans.map(firstAt).filter((at) => at !== undefined),
    requests,
    cpuMs: (user + system) / 1_000,
  };
};

process.on('message', (message) => {
  const asked = order.parse(message);
  switch (asked.type) {
    case 'open':
      void open(asked);
      return;
    case 'tell':
      process.send?.(tell(asked.revision));
      return;
    default:
      return asked satisfies never;
  }
});
process.on('disconnect', () => process.exit(0));

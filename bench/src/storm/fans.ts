// A process of pages that render nothing: the real packages/live on the real laravel-echo and pusher-js.
import { createLive, matchStore, type Page } from '@scoreline/live';
import { snapshot } from '@scoreline/protocol';
import { monotonic, sleep } from '@scoreline/testbed';
import * as pusher from 'pusher-js';
import { z } from 'zod';
import { lightFetch } from './light-fetch.ts';
import { LightSocket } from './light-socket.ts';
import { type FanStatus, type Instruction, instruction } from './messages.ts';

/** The types say that the class is in `default.default`; the module is the class itself. */
const runtime = z.object({
  default: z.custom<{ readonly Runtime: object }>((it) => Reflect.has(Object(it), 'Runtime')),
});
Object.assign(runtime.parse(pusher).default.Runtime, { getWebSocketAPI: () => LightSocket });

/** The time between opening two pages. */
const STAGGER_MS = 4;
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

const countingFetch: typeof lightFetch = (url, init) => {
  requests += 1;
  return lightFetch(url, init);
};

const open = async ({ count, socketPort, apiPort, matchId }: Extract<Instruction, { type: 'open' }>) => {
  const api = `http://127.0.0.1:${apiPort}`;
  // The snapshot that each page would have been rendered with.
  const first = snapshot.parse(await (await fetch(`${api}/v1/matches/${matchId}`)).json());
  for (let n = 0; n < count; n += 1) {
    const live = createLive({
      socket: { key: 'scoreline', host: '127.0.0.1', port: socketPort, tls: false },
      api,
      environment: { page, fetch: countingFetch },
    });
    const store = matchStore(live, first);
    const shown: [number, number][] = [];
    const show = () => {
      const { revision } = store.getSnapshot();
      if (revision !== shown.at(-1)?.[0]) shown.push([revision, monotonic()]);
    };
    show();
    store.subscribe(show);
    store.start();
    fans.push({ shown, isLive: () => live.connection.getSnapshot().state === 'live' });
    await sleep(STAGGER_MS);
  }
};

const readStatus = (revision: number): FanStatus => {
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
  const received = instruction.parse(message);
  switch (received.type) {
    case 'open':
      void open(received);
      return;
    case 'status':
      process.send?.(readStatus(received.revision));
      return;
    default:
      return received satisfies never;
  }
});
process.on('disconnect', () => process.exit(0));

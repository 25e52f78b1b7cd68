import { fileURLToPath } from 'node:url';
import { startChild } from '@scoreline/testbed';
import { sum } from '../statistics.ts';
import { type Done, done, type Order } from './messages.ts';

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));
const PATH = '/app/scoreline?protocol=7&client=bench&version=1';
const PING = JSON.stringify({ event: 'pusher:ping', data: {} });

export interface Target {
  readonly port: number;
  readonly hello: string | null;
}

/** Sockets to one server, spread over the crowd's processes. */
export interface Listeners {
  readonly count: number;
  /** Opens more, until there are this many. */
  grow(count: number): Promise<void>;
  /** Says that they are still there, as every client of the protocol does; resolves when all are answered. */
  ping(): Promise<void>;
  /**
   * Resolves, once they are on the watch, with a promise of the moment (monotonic) at which the last of them
   * has got this many bytes.
   */
  expect(bytes: number): Promise<{ readonly last: Promise<number> }>;
  close(): Promise<void>;
}

export interface Crowd {
  listeners(name: string, target: Target): Listeners;
  /** CPU milliseconds that its processes had used when they last said anything. */
  cpuMs(): number;
  stop(): void;
}

interface Waiter {
  readonly type: Done['type'];
  readonly crowd: string;
  resolve(at: number): void;
  reject(error: Error): void;
}

/** One process of sockets. Once something went wrong with it, every answer is a rejection. */
const startProcess = () => {
  const {
    process: child,
    ended,
    errors,
  } = startChild({
    command: process.execPath,
    args: [MAIN],
    hasChannel: true,
  });
  const waiters = new Set<Waiter>();
  let broken: Error | undefined;
  let cpuMs = 0;
  const breakDown = (why: string) => {
    broken ??= new Error(why);
    for (const { reject } of waiters) reject(broken);
    waiters.clear();
  };
  child.on('message', (message) => {
    const told = done.parse(message);
    if (told.type === 'broken') return breakDown(told.why);
    cpuMs = told.cpuMs;
    for (const waiter of waiters)
      if (waiter.type === told.type && waiter.crowd === told.crowd) {
        waiters.delete(waiter);
        waiter.resolve(told.at);
      }
  });
  void ended.then(({ code, signal }) => {
    breakDown([`a process of clients ended (${signal ?? code})`, ...errors].join('\n'));
  });
  return {
    cpuMs: () => cpuMs,
    send: (order: Order) => child.send(order),
    kill: () => child.kill('SIGKILL'),
    /** The moment at which it was done. */
    answer: (type: Done['type'], crowd: string): Promise<number> =>
      new Promise((resolve, reject) => {
        if (broken === undefined) waiters.add({ type, crowd, resolve, reject });
        else reject(broken);
      }),
  };
};

/** Processes that hold nothing but sockets, so that a server's CPU and theirs are told apart. */
export const startCrowd = (count: number): Crowd => {
  const processes = Array.from({ length: count }, startProcess);

  /** The moment at which the last process was done. */
  const lastOf = async (type: Done['type'], crowd: string): Promise<number> =>
    Math.max(...(await Promise.all(processes.map((one) => one.answer(type, crowd)))));
  const all = (type: Done['type'], crowd: string, orderFor: (n: number) => Order): Promise<number> => {
    const last = lastOf(type, crowd);
    for (const [n, one] of processes.entries()) one.send(orderFor(n));
    return last;
  };

  return {
    listeners(crowd, { port, hello }) {
      let open = 0;
      return {
        get count() {
          return open;
        },
        async grow(to) {
          const share = (total: number, n: number) => Math.floor((total + n) / count);
          const before = open;
          open = to;
          await all('opened', crowd, (n) => ({
            type: 'open',
            crowd,
            port,
            path: PATH,
            hello,
            count: share(to, n) - share(before, n),
          }));
        },
        ping: async () => void (await all('pinged', crowd, () => ({ type: 'ping', crowd, text: PING }))),
        async expect(bytes) {
          const last = lastOf('got', crowd);
          // Whoever waits for it hears of it.
          last.catch(() => {});
          await all('expecting', crowd, () => ({ type: 'expect', crowd, bytes }));
          return { last };
        },
        close: async () => void (await all('closed', crowd, () => ({ type: 'close', crowd }))),
      };
    },
    cpuMs: () => sum(processes.map((one) => one.cpuMs())),
    stop() {
      for (const one of processes) one.kill();
    },
  };
};

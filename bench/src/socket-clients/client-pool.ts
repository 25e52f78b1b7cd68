import { fileURLToPath } from 'node:url';
import { startChild } from '@scoreline/testbed';
import { sum } from '../statistics.ts';
import { type Instruction, type Reply, reply } from './messages.ts';

const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));
const PATH = '/app/scoreline?protocol=7&client=bench&version=1';
const PING = JSON.stringify({ event: 'pusher:ping', data: {} });

export interface ServerTarget {
  readonly port: number;
  readonly subscribeMessage: string | null;
}

/** Sockets to one server, spread over the pool's processes. */
export interface SocketClients {
  readonly count: number;
  /** Opens more sockets, up to this many. */
  grow(count: number): Promise<void>;
  /** Pings the server from each socket, as the protocol wants; resolves when all are answered. */
  ping(): Promise<void>;
  /**
   * Resolves when all sockets are counting, with a promise of the moment (monotonic milliseconds) at which the last of
   * them has received this many bytes.
   */
  expect(bytes: number): Promise<{ readonly last: Promise<number> }>;
  close(): Promise<void>;
}

export interface ClientPool {
  clients(name: string, target: ServerTarget): SocketClients;
  /** CPU milliseconds of its processes, as last reported. */
  cpuMs(): number;
  stop(): void;
}

interface Waiter {
  readonly type: Reply['type'];
  readonly group: string;
  resolve(at: number): void;
  reject(error: Error): void;
}

/** One process of sockets. Once it is broken, every answer rejects. */
const startClientProcess = () => {
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
  const breakDown = (reason: string) => {
    broken ??= new Error(reason);
    for (const { reject } of waiters) reject(broken);
    waiters.clear();
  };
  child.on('message', (message) => {
    const received = reply.parse(message);
    if (received.type === 'broken') return breakDown(received.reason);
    cpuMs = received.cpuMs;
    for (const waiter of waiters)
      if (waiter.type === received.type && waiter.group === received.group) {
        waiters.delete(waiter);
        waiter.resolve(received.at);
      }
  });
  void ended.then(({ code, signal }) => {
    breakDown([`A process of clients ended (${signal ?? code})`, ...errors].join('\n'));
  });
  return {
    cpuMs: () => cpuMs,
    send: (instruction: Instruction) => child.send(instruction),
    kill: () => child.kill('SIGKILL'),
    /** Resolves with the moment at which it was done. */
    answer: (type: Reply['type'], group: string): Promise<number> =>
      new Promise((resolve, reject) => {
        if (broken === undefined) waiters.add({ type, group, resolve, reject });
        else reject(broken);
      }),
  };
};

/** Starts processes that only hold sockets, so that their CPU and the server's are separate. */
export const startClientPool = (count: number): ClientPool => {
  const processes = Array.from({ length: count }, startClientProcess);

  /** Resolves with the moment at which the last process was done. */
  const lastOf = async (type: Reply['type'], group: string): Promise<number> =>
    Math.max(...(await Promise.all(processes.map((one) => one.answer(type, group)))));
  const all = (
    type: Reply['type'],
    group: string,
    instructionFor: (n: number) => Instruction,
  ): Promise<number> => {
    const last = lastOf(type, group);
    for (const [n, one] of processes.entries()) one.send(instructionFor(n));
    return last;
  };

  return {
    clients(group, { port, subscribeMessage }) {
      let open = 0;
      return {
        get count() {
          return open;
        },
        async grow(to) {
          const share = (total: number, n: number) => Math.floor((total + n) / count);
          const before = open;
          open = to;
          await all('opened', group, (n) => ({
            type: 'open',
            group,
            port,
            path: PATH,
            subscribeMessage,
            count: share(to, n) - share(before, n),
          }));
        },
        ping: async () => void (await all('pinged', group, () => ({ type: 'ping', group, text: PING }))),
        async expect(bytes) {
          const last = lastOf('got', group);
          // The caller handles the rejection when it awaits `last`.
          last.catch(() => {});
          await all('expecting', group, () => ({ type: 'expect', group, bytes }));
          return { last };
        },
        close: async () => void (await all('closed', group, () => ({ type: 'close', group }))),
      };
    },
    cpuMs: () => sum(processes.map((one) => one.cpuMs())),
    stop() {
      for (const one of processes) one.kill();
    },
  };
};

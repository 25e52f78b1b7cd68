// A process of sockets that connect, subscribe, and count bytes.
import { monotonic } from '@scoreline/testbed';
import { type Done, type Order, order } from './messages.ts';
import { openRawSocket, type RawSocket } from './raw-socket.ts';

/** As many handshakes at a time as a server's backlog takes with ease. */
const AT_ONCE = 64;

interface Crowd {
  readonly sockets: RawSocket[];
  /** Bytes that each socket still waits for. */
  readonly awaited: number[];
  waiting: number;
  /** What the wait is for. */
  kind: 'got' | 'pinged';
  isClosing: boolean;
}
const crowds = new Map<string, Crowd>();

const tell = (message: Done) => {
  if (process.connected) process.send?.(message);
};
const finish = (type: Exclude<Done['type'], 'broken'>, crowd: string) => {
  const { user, system } = process.cpuUsage();
  tell({ type, crowd, at: monotonic(), cpuMs: (user + system) / 1_000 });
};

const crowdOf = (name: string): Crowd => {
  const known = crowds.get(name);
  if (known !== undefined) return known;
  const fresh: Crowd = { sockets: [], awaited: [], waiting: 0, kind: 'got', isClosing: false };
  crowds.set(name, fresh);
  return fresh;
};

const open = async ({ crowd: name, port, path, hello, count }: Extract<Order, { type: 'open' }>) => {
  const crowd = crowdOf(name);
  const openOne = async () => {
    const n = crowd.awaited.push(0) - 1;
    const socket = await openRawSocket({
      port,
      path,
      hello,
      onBytes: (length) => {
        const before = crowd.awaited[n] ?? 0;
        crowd.awaited[n] = before - length;
        if (before <= 0 || before > length) return;
        crowd.waiting -= 1;
        if (crowd.waiting === 0) finish(crowd.kind, name);
      },
      onClose: () => {
        if (!crowd.isClosing) tell({ type: 'broken', why: `the server closed a socket of ${name}` });
      },
    });
    crowd.sockets.push(socket);
  };
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await openOne();
    }
  };
  let left = count;
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, lane));
  finish('opened', name);
};

const expectBytes = (crowd: Crowd, kind: Crowd['kind'], bytes: number) => {
  crowd.kind = kind;
  crowd.waiting = crowd.sockets.length;
  crowd.awaited.fill(bytes);
};

process.on('message', (message) => {
  const told = order.parse(message);
  const crowd = crowdOf(told.crowd);
  switch (told.type) {
    case 'open':
      open(told).catch((error) => tell({ type: 'broken', why: String(error) }));
      return;
    case 'expect':
      expectBytes(crowd, 'got', told.bytes);
      return finish('expecting', told.crowd);
    case 'ping':
      expectBytes(crowd, 'pinged', 1);
      for (const socket of crowd.sockets) socket.send(told.text);
      return;
    case 'close':
      crowd.isClosing = true;
      for (const socket of crowd.sockets) socket.close();
      crowds.delete(told.crowd);
      return finish('closed', told.crowd);
    default:
      return told satisfies never;
  }
});
process.on('disconnect', () => process.exit(0));

// A process of sockets that connect, subscribe and count bytes.
import { monotonic } from '@scoreline/testbed';
import { type Instruction, instruction, type Reply } from './messages.ts';
import { openRawSocket, type RawSocket } from './raw-socket.ts';

/** Concurrent handshakes, well below a server's backlog. */
const MAX_HANDSHAKES = 64;

interface SocketGroup {
  readonly sockets: RawSocket[];
  /** Bytes that each socket still waits for. */
  readonly awaited: number[];
  waiting: number;
  /** What the sockets wait for. */
  kind: 'got' | 'pinged';
  isClosing: boolean;
}
const groups = new Map<string, SocketGroup>();

const sendReply = (message: Reply) => {
  if (process.connected) process.send?.(message);
};
const finish = (type: Exclude<Reply['type'], 'broken'>, group: string) => {
  const { user, system } = process.cpuUsage();
  sendReply({ type, group, at: monotonic(), cpuMs: (user + system) / 1_000 });
};

const getOrCreateGroup = (name: string): SocketGroup => {
  const existing = groups.get(name);
  if (existing !== undefined) return existing;
  const created: SocketGroup = { sockets: [], awaited: [], waiting: 0, kind: 'got', isClosing: false };
  groups.set(name, created);
  return created;
};

const open = async ({
  group: name,
  port,
  path,
  subscribeMessage,
  count,
}: Extract<Instruction, { type: 'open' }>) => {
  const group = getOrCreateGroup(name);
  const openOne = async () => {
    const n = group.awaited.push(0) - 1;
    const socket = await openRawSocket({
      port,
      path,
      subscribeMessage,
      onBytes: (length) => {
        const before = group.awaited[n] ?? 0;
        group.awaited[n] = before - length;
        if (before <= 0 || before > length) return;
        group.waiting -= 1;
        if (group.waiting === 0) finish(group.kind, name);
      },
      onClose: () => {
        if (!group.isClosing) sendReply({ type: 'broken', reason: `the server closed a socket of ${name}` });
      },
    });
    group.sockets.push(socket);
  };
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await openOne();
    }
  };
  let left = count;
  await Promise.all(Array.from({ length: Math.min(MAX_HANDSHAKES, count) }, worker));
  finish('opened', name);
};

const expectBytes = (group: SocketGroup, kind: SocketGroup['kind'], bytes: number) => {
  group.kind = kind;
  group.waiting = group.sockets.length;
  group.awaited.fill(bytes);
};

process.on('message', (message) => {
  const received = instruction.parse(message);
  const group = getOrCreateGroup(received.group);
  switch (received.type) {
    case 'open':
      open(received).catch((error) => sendReply({ type: 'broken', reason: String(error) }));
      return;
    case 'expect':
      expectBytes(group, 'got', received.bytes);
      return finish('expecting', received.group);
    case 'ping':
      expectBytes(group, 'pinged', 1);
      for (const socket of group.sockets) socket.send(received.text);
      return;
    case 'close':
      group.isClosing = true;
      for (const socket of group.sockets) socket.close();
      groups.delete(received.group);
      return finish('closed', received.group);
    default:
      return received satisfies never;
  }
});
process.on('disconnect', () => process.exit(0));

import type { OpenTransport, Transport, TransportListener, TransportSettings } from '../transport.ts';

/** A transport that the test controls, and that records its calls. */
export interface FakeTransport {
  readonly open: OpenTransport;
  readonly settings: TransportSettings | undefined;
  /** `connect`, `join match.m1`, `leave match.m1`, `disconnect`; in order. */
  readonly calls: string[];
  readonly joined: ReadonlySet<string>;
  /** What an attempt to connect ends in: `silent` never ends. */
  server: 'up' | 'down' | 'silent';
  /** The server goes away, with all its connections. */
  goDown(): void;
  broadcast(channel: string, event: string, data: unknown): void;
  /** False: the script cannot be loaded. */
  isLoadable: boolean;
  /** False: subscriptions stay unanswered until `confirm`. */
  isConfirming: boolean;
  confirm(channel: string): void;
  readonly listener: TransportListener;
}

export const createFakeTransport = (): FakeTransport => {
  let listener: TransportListener | undefined;
  let isConnected = false;
  const joined = new Set<string>();
  const calls: string[] = [];
  const confirmAll = (channels: Iterable<string>) => {
    if (fake.isConfirming) for (const channel of [...channels]) fake.listener.subscribed(channel);
  };
  const connection: Transport = {
    connect() {
      calls.push('connect');
      queueMicrotask(() => {
        if (fake.server === 'silent') return;
        if (fake.server === 'down') return fake.listener.lost();
        isConnected = true;
        fake.listener.opened();
        confirmAll(joined);
      });
    },
    disconnect() {
      calls.push('disconnect');
      isConnected = false;
    },
    join(channel) {
      calls.push(`join ${channel}`);
      joined.add(channel);
      if (isConnected) queueMicrotask(() => confirmAll([channel]));
    },
    leave(channel) {
      calls.push(`leave ${channel}`);
      joined.delete(channel);
    },
  };
  const fake: FakeTransport & { settings: TransportSettings | undefined } = {
    calls,
    joined,
    server: 'up',
    isLoadable: true,
    isConfirming: true,
    settings: undefined,
    async open(settings, given) {
      if (!fake.isLoadable) throw new TypeError('The script did not load');
      fake.settings = settings;
      listener = given;
      return connection;
    },
    get listener() {
      if (listener === undefined) throw new Error('The transport was not opened');
      return listener;
    },
    goDown() {
      fake.server = 'down';
      if (!isConnected) return;
      isConnected = false;
      fake.listener.lost();
    },
    confirm: (channel) => fake.listener.subscribed(channel),
    broadcast(channel, event, data) {
      if (isConnected && joined.has(channel)) fake.listener.message(channel, event, data);
    },
  };
  return fake;
};

import type { OpenTransport, Transport, TransportEvents, TransportSettings } from '../transport.ts';

/** A transport that does what the test says, and remembers what it was asked for. */
export interface Wire {
  readonly open: OpenTransport;
  readonly settings: TransportSettings | undefined;
  /** `connect`, `join match.m1`, `leave match.m1`, `disconnect`; in order. */
  readonly calls: string[];
  readonly joined: ReadonlySet<string>;
  /** How long each attempt takes to fail by itself, or what it ends in at once. */
  server: 'up' | 'down' | 'silent';
  /** The server goes away, with all its connections. */
  goDown(): void;
  say(channel: string, event: string, data: unknown): void;
  /** The script cannot be loaded. */
  loads: boolean;
  /** Subscriptions stay unanswered until `confirm`. */
  confirms: boolean;
  confirm(channel: string): void;
  readonly events: TransportEvents;
}

export const createWire = (): Wire => {
  let events: TransportEvents | undefined;
  let isConnected = false;
  const joined = new Set<string>();
  const calls: string[] = [];
  const confirmAll = (channels: Iterable<string>) => {
    if (wire.confirms) for (const channel of [...channels]) wire.events.subscribed(channel);
  };
  const transport: Transport = {
    connect() {
      calls.push('connect');
      queueMicrotask(() => {
        if (wire.server === 'silent') return;
        if (wire.server === 'down') return wire.events.lost();
        isConnected = true;
        wire.events.opened();
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
  const wire: Wire & { settings: TransportSettings | undefined } = {
    calls,
    joined,
    server: 'up',
    loads: true,
    confirms: true,
    settings: undefined,
    async open(settings, given) {
      if (!wire.loads) throw new TypeError('the script did not load');
      wire.settings = settings;
      events = given;
      return transport;
    },
    get events() {
      if (events === undefined) throw new Error('the transport was not opened');
      return events;
    },
    goDown() {
      wire.server = 'down';
      if (!isConnected) return;
      isConnected = false;
      wire.events.lost();
    },
    confirm: (channel) => wire.events.subscribed(channel),
    say(channel, event, data) {
      if (isConnected && joined.has(channel)) wire.events.message(channel, event, data);
    },
  };
  return wire;
};

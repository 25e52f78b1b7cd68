import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';

const message = z.looseObject({
  event: z.string(),
  channel: z.string().optional(),
  data: z.unknown().optional(),
});
export type Message = z.infer<typeof message>;

const established = z.object({ socket_id: z.string(), activity_timeout: z.number() });

export interface RawClient {
  readonly socket: WebSocket;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  /** Messages received and not read yet. */
  readonly waiting: readonly Message[];
  send(frame: object | string): void;
  next(): Promise<Message>;
  /** The next message with this event name; earlier ones are skipped. */
  nextNamed(event: string): Promise<Message>;
  subscribe(channel: string, signed?: object): Promise<Message>;
}

/** A client that can send anything and gets every message unchanged. */
export const createRawClient = (url: string): RawClient => {
  const socket = new WebSocket(url);
  const waiting: Message[] = [];
  const readers: ((message: Message) => void)[] = [];
  socket.on('message', (data) => {
    const received = message.parse(JSON.parse(String(data)));
    const reader = readers.shift();
    if (reader === undefined) waiting.push(received);
    else reader(received);
  });
  socket.on('error', () => {});
  onTestFinished(() => socket.terminate());
  const client: RawClient = {
    socket,
    closed: new Promise((resolve) => socket.once('close', resolve)),
    waiting,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next() {
      const first = waiting.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => readers.push(resolve));
    },
    async nextNamed(event) {
      for (;;) {
        const next = await client.next();
        if (next.event === event) return next;
      }
    },
    subscribe(channel, signed = {}) {
      client.send({ event: 'pusher:subscribe', data: { channel, ...signed } });
      return client.nextNamed('pusher_internal:subscription_succeeded');
    },
  };
  return client;
};

/** A connected raw client, and the socket id that the server gave it. */
export const connectRaw = async (url: string): Promise<{ client: RawClient; socketId: string }> => {
  const client = createRawClient(url);
  const { data } = await client.nextNamed('pusher:connection_established');
  return { client, socketId: established.parse(JSON.parse(String(data))).socket_id };
};

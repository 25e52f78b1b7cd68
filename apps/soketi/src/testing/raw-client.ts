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

/** A client that says what it likes and sees every message as it came. */
export class RawClient {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly #messages: Message[] = [];
  readonly #readers: ((message: Message) => void)[] = [];

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data) => {
      const next = message.parse(JSON.parse(String(data)));
      const reader = this.#readers.shift();
      if (reader === undefined) this.#messages.push(next);
      else reader(next);
    });
    this.socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
    onTestFinished(() => this.socket.terminate());
  }

  /** What has come and nobody has asked for. */
  get waiting(): readonly Message[] {
    return this.#messages;
  }

  send(frame: object | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  next(): Promise<Message> {
    const waiting = this.#messages.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  /** The next message with this name; those before it are passed over. */
  async nextNamed(event: string): Promise<Message> {
    for (;;) {
      const next = await this.next();
      if (next.event === event) return next;
    }
  }

  async subscribe(channel: string, signed: object = {}): Promise<Message> {
    this.send({ event: 'pusher:subscribe', data: { channel, ...signed } });
    return this.nextNamed('pusher_internal:subscription_succeeded');
  }
}

/** A raw client that is connected, and the id that the server gave it. */
export async function connectRaw(url: string): Promise<{ client: RawClient; socketId: string }> {
  const client = new RawClient(url);
  const { data } = await client.nextNamed('pusher:connection_established');
  return { client, socketId: established.parse(JSON.parse(String(data))).socket_id };
}

import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import Pusher from 'pusher';

export interface Message {
  readonly channel: string;
  readonly name: string;
  /** JSON. */
  readonly data: string;
}

/** The WebSocket server takes other messages, but will never take one of these. */
export class UnacceptableMessageError extends Error {}

export interface Publisher {
  /**
   * At most ten messages. Rejects when the WebSocket server did not take them: with `UnacceptableMessage` when
   * sending the same again is of no use.
   */
  publish(messages: readonly Message[]): Promise<void>;
  /** Signature of a private or presence channel for one connection. */
  authorize(socketId: string, channel: string, member: { user_id: string; user_info: object }): string;
  close(): void;
}

export interface PublisherSettings {
  readonly url: string;
  readonly appId: string;
  readonly key: string;
  readonly secret: string;
}

const TIMEOUT_MS = 5_000;
/** Shorter than the 10 s after which our WebSocket server drops it, or a message could meet a closing connection. */
const IDLE_MS = 8_000;
/** Malformed, or too large. Anything else is about the server or our settings, and may pass. */
const UNACCEPTABLE = [400, 413, 422];

export const openPublisher = ({ url, appId, key, secret }: PublisherSettings): Publisher => {
  const { hostname, port, protocol } = new URL(url);
  const useTLS = protocol === 'https:';
  const kept = { keepAlive: true, timeout: IDLE_MS };
  const agent = useTLS ? new SecureAgent(kept) : new Agent(kept);
  const pusher = new Pusher({
    appId,
    key,
    secret,
    host: hostname,
    port: port === '' ? (useTLS ? '443' : '80') : port,
    useTLS,
    timeout: TIMEOUT_MS,
    agent,
  });
  return {
    publish: async (messages) => {
      try {
        const answer = await pusher.triggerBatch(messages.map((message) => ({ ...message })));
        // Read to its end, or its connection could not be used again.
        await answer.text();
      } catch (error) {
        // The SDK's own message names a URL with our signature in it, or nothing at all.
        const { status, body, cause } = partsOf(error);
        if (status === undefined) throw new Error(`no answer from ${url}: ${cause}`);
        const reason = `${url} answered ${status}: ${body.slice(0, 200)}`;
        throw UNACCEPTABLE.includes(status) ? new UnacceptableMessageError(reason) : new Error(reason);
      }
    },
    authorize: (socketId, channel, member) =>
      JSON.stringify(pusher.authorizeChannel(socketId, channel, member)),
    close: () => agent.destroy(),
  };
};

const partsOf = (error: unknown) => {
  if (!(error instanceof Pusher.RequestError)) return { status: undefined, body: '', cause: String(error) };
  const inner: unknown = error.error;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : undefined;
  return { status: error.status, body: error.body ?? '', cause: code ?? error.message };
};

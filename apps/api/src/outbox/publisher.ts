import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import Pusher from 'pusher';

export interface Message {
  readonly channel: string;
  readonly name: string;
  /** JSON. */
  readonly data: string;
}

/** The WebSocket server rejected these messages and will never accept them. */
export class UnacceptableMessageError extends Error {}

export interface Publisher {
  /**
   * Sends at most ten messages. Rejects when the WebSocket server did not accept them: with `UnacceptableMessageError`
   * when a retry is pointless.
   */
  publish(messages: readonly Message[]): Promise<void>;
  /** The signature that lets one connection join a presence channel. */
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
/** Shorter than the server's 10 s, or a message could be sent on a connection that is closing. */
const KEEP_ALIVE_MS = 8_000;
/** Malformed or too large. Other errors are about the server or our settings, and may go away. */
const UNACCEPTABLE = [400, 413, 422];

export const openPublisher = ({ url, appId, key, secret }: PublisherSettings): Publisher => {
  const { hostname, port, protocol } = new URL(url);
  const useTLS = protocol === 'https:';
  const agentOptions = { keepAlive: true, timeout: KEEP_ALIVE_MS };
  const agent = useTLS ? new SecureAgent(agentOptions) : new Agent(agentOptions);
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
        // The body must be read, or the connection cannot be reused.
        await answer.text();
      } catch (error) {
        // The SDK's own message contains a URL with our signature, or nothing.
        const { status, body, cause } = partsOf(error);
        if (status === undefined) throw new Error(`${url} does not respond: ${cause}`);
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

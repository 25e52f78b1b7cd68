import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import Pusher from 'pusher';

export interface Message {
  readonly channel: string;
  readonly name: string;
  /** JSON. */
  readonly data: string;
}

export interface Publisher {
  /** At most ten messages. Rejects when the WebSocket server did not take them. */
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

export const openPublisher = ({ url, appId, key, secret }: PublisherSettings): Publisher => {
  const { hostname, port, protocol } = new URL(url);
  const useTLS = protocol === 'https:';
  const agent = useTLS ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
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
      await pusher.triggerBatch(messages.map((message) => ({ ...message })));
    },
    authorize: (socketId, channel, member) =>
      JSON.stringify(pusher.authorizeChannel(socketId, channel, member)),
    close: () => agent.destroy(),
  };
};

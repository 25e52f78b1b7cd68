import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord } from '../type-guards.ts';

/** The server side of the Pusher protocol, which can misbehave as a test wants. */
export interface PusherServer {
  readonly port: number;
  /** Open connections, oldest first. */
  readonly sockets: readonly WebSocket[];
  /** How many connections there have been. */
  connections: number;
  /** Channels in the order of their subscriptions; `-match.1` for an unsubscription. */
  readonly requested: string[];
  greets: boolean;
  confirms: boolean;
  answersPings: boolean;
  broadcast(event: string, channel: string, data: unknown): void;
}

export const startPusherServer = async (): Promise<PusherServer> => {
  const listening = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const sockets: WebSocket[] = [];
  const server: PusherServer = {
    port: address.port,
    sockets,
    connections: 0,
    requested: [],
    greets: true,
    confirms: true,
    answersPings: true,
    broadcast(event, channel, data) {
      for (const socket of sockets) send(socket, { event, channel, data: JSON.stringify(data) });
    },
  };
  onTestFinished(() => {
    for (const socket of listening.clients) socket.terminate();
    listening.close();
  });
  listening.on('connection', (socket) => {
    server.connections += 1;
    sockets.push(socket);
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1));
    socket.on('message', (text) => {
      const { event, channel } = toFrame(JSON.parse(String(text)));
      if (event === 'pusher:ping' && server.answersPings) send(socket, { event: 'pusher:pong', data: {} });
      if (event === 'pusher:unsubscribe') server.requested.push(`-${channel}`);
      if (event !== 'pusher:subscribe') return;
      server.requested.push(channel);
      if (server.confirms)
        send(socket, { event: 'pusher_internal:subscription_succeeded', channel, data: '{}' });
    });
    const data = JSON.stringify({ socket_id: '1.1', activity_timeout: 30 });
    if (server.greets) send(socket, { event: 'pusher:connection_established', data });
  });
  return server;
};

/** The parts of a client's frame that this server looks at; empty text where there is none. */
const toFrame = (value: unknown) => {
  const frame = isRecord(value) ? value : {};
  const data = isRecord(frame.data) ? frame.data : {};
  return { event: String(frame.event ?? ''), channel: String(data.channel ?? '') };
};

const send = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));

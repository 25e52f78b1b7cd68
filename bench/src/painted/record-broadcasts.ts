import WebSocket from 'ws';
import { z } from 'zod';

const message = z.looseObject({ event: z.string() });

/** The broadcasts of one channel as received, which the floor sends again. */
export interface BroadcastRecording {
  readonly messages: readonly string[];
  /** When each was received, epoch milliseconds. */
  readonly moments: readonly number[];
  close(): void;
}

/** Resolves when it is subscribed to the channel. */
export const recordBroadcasts = (port: number, channel: string): Promise<BroadcastRecording> =>
  new Promise((resolve, reject) => {
    const messages: string[] = [];
    const moments: number[] = [];
    const socket = new WebSocket(`ws://127.0.0.1:${port}/app/scoreline?protocol=7`);
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = String(data);
      const { event } = message.parse(JSON.parse(text));
      if (event === 'pusher:connection_established')
        socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel } }));
      else if (event === 'pusher_internal:subscription_succeeded')
        resolve({ messages, moments, close: () => socket.terminate() });
      else if (!event.startsWith('pusher')) {
        messages.push(text);
        moments.push(performance.timeOrigin + performance.now());
      }
    });
  });

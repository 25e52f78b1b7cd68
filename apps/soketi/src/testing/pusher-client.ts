import type Pusher from 'pusher';
import PusherClient from 'pusher-js/dist/node/pusher.js';
import { onTestFinished } from 'vitest';
import { KEY, type TestSoketi } from './test-soketi.ts';

interface User {
  readonly id: string;
  readonly name: string;
}

/** Connects pusher-js to the server. Its subscriptions are signed here, without an API. */
export const connectPusher = (
  soketi: Pick<TestSoketi, 'port' | 'publisher'>,
  user: User,
  signer: Pusher = soketi.publisher,
) => {
  const client = new PusherClient(KEY, {
    wsHost: '127.0.0.1',
    wsPort: soketi.port,
    cluster: '',
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      endpoint: '/unused',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, answer) => {
        const member = { user_id: user.id, user_info: { name: user.name } };
        const isPresence = channelName.startsWith('presence-');
        answer(null, signer.authorizeChannel(socketId, channelName, isPresence ? member : undefined));
      },
    },
    userAuthentication: {
      endpoint: '/unused',
      transport: 'ajax',
      customHandler: ({ socketId }, answer) => answer(null, signer.authenticateUser(socketId, user)),
    },
  });
  onTestFinished(() => client.disconnect());
  return client;
};

interface Bindable {
  bind(event: string, callback: (data: unknown) => void): unknown;
  unbind(event: string, callback: (data: unknown) => void): unknown;
}

/** Resolves with the data of the next event of this name. */
export const nextEvent = (source: Bindable, event: string): Promise<unknown> =>
  new Promise((resolve) => {
    const take = (data: unknown) => {
      source.unbind(event, take);
      resolve(data);
    };
    source.bind(event, take);
  });

import EchoClass from 'laravel-echo';
import PusherModule from 'pusher-js';
import { AuthorizationError, createChannelAuthorizer } from './channel-authorization.ts';
import { socketAddress } from './socket-address.ts';
import type { TransportListener, TransportSettings } from './transport.ts';

export type Echo = EchoClass<'pusher'>;

type PusherClass = typeof PusherModule.default;

const isPusher = (loaded: unknown): loaded is PusherClass => typeof loaded === 'function';

/** The class of pusher-js. Its types say that it is the module's `default`; in fact the module is the class itself. */
export const pusherClass = (): PusherClass => {
  const loaded: unknown = PusherModule;
  if (!isPusher(loaded)) throw new Error('pusher-js exports no class');
  return loaded;
};

/** An Echo that connects as soon as it is created. */
export const createEcho = (
  Pusher: PusherClass,
  settings: TransportSettings,
  refused: TransportListener['refused'],
): Echo => {
  const { socket } = settings;
  const { host, port, tls, path } = socketAddress(socket);
  const authorize = createChannelAuthorizer(settings);
  const client = new Pusher(socket.key, {
    wsHost: host,
    wsPort: port,
    wssPort: port,
    wsPath: path,
    forceTLS: tls,
    // Required; with a name it would connect to a host of Pusher's.
    cluster: '',
    // Nothing else, or it falls back to a public host. `ws` covers TLS too; `wss` would add a second attempt, with TLS
    // even where the settings say without.
    enabledTransports: ['ws'],
    // A half-open connection is noticed after the sum of both. A page that is behind may say "live" for up to 15 s, and
    // timers can be late.
    activityTimeout: 8000,
    pongTimeout: 5000,
    // The supervisor times attempts out.
    unavailableTimeout: 60_000,
    channelAuthorization: {
      endpoint: '/broadcasting/auth',
      transport: 'ajax',
      customHandler({ socketId, channelName }, callback) {
        authorize(socketId, channelName).then(
          (authorization) => callback(null, authorization),
          (error: unknown) => {
            callback(error instanceof Error ? error : new Error(String(error)), null);
            refused(channelName, error instanceof AuthorizationError ? error.status : null);
          },
        );
      },
    },
  });
  return new EchoClass({ broadcaster: 'pusher', client, withoutInterceptors: true });
};

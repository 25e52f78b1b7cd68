import type EchoClass from 'laravel-echo';
import type PusherModule from 'pusher-js';
import { Refusal } from './channel-authorization.ts';
import { socketAddress } from './socket-address.ts';
import type { TransportEvents, TransportSettings } from './transport.ts';

export type Echo = EchoClass<'pusher'>;

export interface LoadedEcho {
  readonly Echo: typeof EchoClass<'pusher'>;
  readonly Pusher: typeof PusherModule.default;
}

/** Fetches Echo and pusher-js, which a page does without until it has shown its scores. */
export const loadEcho = async (): Promise<LoadedEcho> => {
  const [echo, pusher] = await Promise.all([import('laravel-echo'), import('pusher-js')]);
  // The types of pusher-js say that the class is its `default`; the module is the class itself.
  const Pusher: unknown = pusher.default;
  if (!isPusher(Pusher)) throw new Error('pusher-js is not what it was');
  return { Echo: echo.default, Pusher };
};

const isPusher = (loaded: unknown): loaded is LoadedEcho['Pusher'] => typeof loaded === 'function';

export const createEcho = (
  { Echo, Pusher }: LoadedEcho,
  { socket, authorize }: TransportSettings,
  refused: TransportEvents['refused'],
): Echo => {
  const { host, port, tls, path } = socketAddress(socket);
  const client = new Pusher(socket.key, {
    wsHost: host,
    wsPort: port,
    wssPort: port,
    wsPath: path,
    forceTLS: tls,
    // Without one it refuses to start; with a name it would look for a host of Pusher's.
    cluster: '',
    // Nothing else, or it falls back to a public host. `ws` is the WebSocket with TLS as well; `wss` would be a
    // second attempt beside it, with TLS where the settings say without.
    enabledTransports: ['ws'],
    // A half-open connection is noticed after both: a page that is behind may say "live" for 15 s, and timers are late.
    activityTimeout: 8000,
    pongTimeout: 5000,
    // The supervisor's patience ends an attempt.
    unavailableTimeout: 60_000,
    channelAuthorization: {
      endpoint: '/broadcasting/auth',
      transport: 'ajax',
      customHandler({ socketId, channelName }, answer) {
        authorize(socketId, channelName).then(
          (grant) => answer(null, grant),
          (error: unknown) => {
            answer(error instanceof Error ? error : new Error(String(error)), null);
            refused(channelName, error instanceof Refusal ? error.status : null);
          },
        );
      },
    },
  });
  return new Echo({ broadcaster: 'pusher', client, withoutInterceptors: true });
};

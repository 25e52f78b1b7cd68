import 'server-only';
import type { SocketSettings } from '@scoreline/live';
import { env } from '../api/server-env.ts';

/** Where the page finds the WebSocket server, read when the page is asked for and sent in its HTML. */
export const socketSettings = (): SocketSettings => {
  const { SCORELINE_SOCKET_KEY: key, SCORELINE_SOCKET_HOST: host } = env();
  const { SCORELINE_SOCKET_PORT: port, SCORELINE_SOCKET_TLS: tls } = env();
  return {
    key,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(tls === undefined ? {} : { tls }),
  };
};

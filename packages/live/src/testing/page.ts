import type { LiveConfig } from '../config.ts';
import { createLive } from '../live.ts';
import { createFakeEnvironment } from './fake-environment.ts';
import { createFakeTransport } from './fake-transport.ts';
import { answerWith, boardOf, heartbeatOf, type ServedMatch, serveMatch } from './served-match.ts';

/** The server's time when the page's own clock is at 0: epoch milliseconds. */
export const SERVER_START = 1_770_000_000_000;

/** A kick-off so late that no heartbeat is due. */
export const LATER = SERVER_START + 6 * 3_600_000;

/** One fan's page with the API and the WebSocket server behind it, all controlled by the test. Kick-off is now. */
export const openPage = (config: Partial<LiveConfig> = {}, kickoffAt = SERVER_START) => {
  const environment = createFakeEnvironment();
  const transport = createFakeTransport();
  const serverNow = () => SERVER_START + Math.floor(environment.now());
  const served = new Map<string, ServedMatch>();
  const api = { isUp: true };
  const match = serveMatch('m1', serverNow, kickoffAt);
  served.set(match.id, match);

  environment.answer = async (url, { headers }) => {
    if (!api.isUp) return new Response('', { status: 503 });
    const id = url.match(/\/v1\/matches\/(\w+)$/)?.[1];
    const body = id === undefined ? boardOf([...served.values()], serverNow) : served.get(id)?.snapshot();
    return body === undefined ? new Response('', { status: 404 }) : answerWith(body, new Headers(headers));
  };
  const live = createLive({
    socket: { key: 'scoreline' },
    environment,
    openTransport: transport.open,
    ...config,
  });
  return {
    environment,
    transport,
    api,
    served,
    match,
    live,
    serverNow,
    board: () => boardOf([...served.values()], serverNow),
    state: () => live.connection.getSnapshot().state,
    /** Something happens in the match and the broadcasts arrive. */
    happens(command: Parameters<ServedMatch['accept']>[0], which = match) {
      const { message, onBoard } = which.accept(command);
      transport.broadcast(`match.${which.id}`, 'match.updated', message);
      transport.broadcast('competition.c1', 'board.updated', onBoard);
    },
    /** Something happens in the match and the broadcasts are lost. */
    happensSilently: (command: Parameters<ServedMatch['accept']>[0], which = match) =>
      void which.accept(command),
    /** Every answer takes this long from now on. */
    delayAnswers(milliseconds: number) {
      const { answer } = environment;
      environment.answer = async (url, init) => {
        const response = await answer(url, init);
        await new Promise<void>((resolve) => environment.after(milliseconds, resolve));
        return response;
      };
    },
    sendHeartbeat: () =>
      transport.broadcast('competition.c1', 'board.heartbeat', heartbeatOf([...served.values()], serverNow)),
    requests: () => environment.requests.map(({ url }) => url),
  };
};

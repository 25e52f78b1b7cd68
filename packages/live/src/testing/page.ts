import type { LiveConfig } from '../config.ts';
import { createLive } from '../live.ts';
import { createWorld } from './fake-environment.ts';
import { createWire } from './fake-transport.ts';
import { answerWith, boardOf, heartbeatOf, type ServedMatch, serveMatch } from './served-match.ts';

/** An instant of the server's when the page's own clock says 0. */
export const SERVER_START = 1_770_000_000_000;

/** So long before its kick-off nobody expects a match to begin. */
export const LATER = SERVER_START + 6 * 3_600_000;

/** One fan's page with the API and the WebSocket server behind it, all in the test's hand. Kick-off is now. */
export const openPage = (config: Partial<LiveConfig> = {}, kickoffAt = SERVER_START) => {
  const world = createWorld();
  const wire = createWire();
  const serverNow = () => SERVER_START + Math.floor(world.now());
  const served = new Map<string, ServedMatch>();
  const api = { isUp: true };
  const match = serveMatch('m1', serverNow, kickoffAt);
  served.set(match.id, match);

  world.answer = async (url, { headers }) => {
    if (!api.isUp) return new Response('', { status: 503 });
    const id = url.match(/\/v1\/matches\/(\w+)$/)?.[1];
    const body = id === undefined ? boardOf([...served.values()], serverNow) : served.get(id)?.snapshot();
    return body === undefined ? new Response('', { status: 404 }) : answerWith(body, new Headers(headers));
  };
  const live = createLive({
    socket: { key: 'scoreline' },
    surroundings: world,
    openTransport: wire.open,
    ...config,
  });
  return {
    world,
    wire,
    api,
    served,
    match,
    live,
    serverNow,
    board: () => boardOf([...served.values()], serverNow),
    state: () => live.connection.getSnapshot().state,
    /** The match goes on and the broadcasts arrive. */
    happens(command: Parameters<ServedMatch['accept']>[0], which = match) {
      const { message, onBoard } = which.accept(command);
      wire.say(`match.${which.id}`, 'match.updated', message);
      wire.say('competition.c1', 'board.updated', onBoard);
    },
    /** The match goes on and nobody hears of it. */
    happensUnheard: (command: Parameters<ServedMatch['accept']>[0], which = match) =>
      void which.accept(command),
    /** Every answer is on its way for so long from now on. */
    delayAnswers(milliseconds: number) {
      const { answer } = world;
      world.answer = async (url, init) => {
        const made = await answer(url, init);
        await new Promise<void>((resolve) => world.after(milliseconds, resolve));
        return made;
      };
    },
    beat: () => wire.say('competition.c1', 'board.heartbeat', heartbeatOf([...served.values()], serverNow)),
    requests: () => world.requests.map(({ url }) => url),
  };
};

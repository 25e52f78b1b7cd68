import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { BusyError, createTurns } from '@scoreline/async/turns';
import { addressGroup, markForwarded, normalizeHost } from '@scoreline/forwarded';
import { createProxyServer, proxyUpgrade } from 'httpxy';
import type { Env } from '../env.ts';
import { makeApiAgent } from './api-agent.ts';
import { limitConnections } from './connection-limit.ts';
import { pagesHandler, type Visitor } from './pages.ts';
import { sendProblem } from './problem.ts';
import type { Renderer } from './renderer.ts';
import { boundBody, isTooLarge, MOST_BODY_BYTES } from './request-body.ts';
import { destinationOf, isSocketPath } from './route.ts';

export interface Gateway {
  readonly server: Server;
  /** Takes no more connections, lets answers finish, ends the sockets; resolves when all are gone. */
  close(graceMs: number): Promise<void>;
}

const UPGRADE_TIMEOUT_MS = 5_000;
const API_TIMEOUT_MS = 30_000;

/**
 * The clocks of a connection, in milliseconds: until its request's head is here, and the whole of it; and how long
 * neither side may say anything. A crest comes through a weak network in the second.
 */
const HEAD_MS = 15_000;
const REQUEST_MS = 60_000;
const SILENT_MS = 120_000;
const CHECK_MS = 5_000;

/**
 * How many requests to the API are on their way at once; the others wait for their turn, client by client. So many
 * reach the API in one go at most, however many connections somebody opens.
 */
const STRANGERS = { atOnce: 8, waitMs: 5_000, mostWaiting: 2_000 };
const MEMBERS = { atOnce: 32, waitMs: 20_000, mostWaiting: 2_000 };
/** After which a turn ends though the answer has not: the API has done its part, and the client reads slowly. */
const TURN_MS = 250;

/**
 * The one public port: API and WebSockets are handed on to where the environment says at run time, and
 * everything else is a page. No error of a client or of a server behind ends the process.
 */
export const createGateway = (
  env: Env,
  { render, socketPath }: Pick<Renderer, 'render' | 'socketPath'>,
  dev: boolean,
): Gateway => {
  const proxy = createProxyServer({
    target: env.API_URL,
    agent: makeApiAgent(env.API_URL),
    xfwd: false,
    proxyTimeout: API_TIMEOUT_MS,
    // How long a client's connection lasts says nothing of ours to the API. Closed after each answer, one whose body was
    // not wanted would break off before its answer was read.
    headers: { connection: 'keep-alive' },
  });
  proxy.on('proxyRes', ({ headers }) => {
    delete headers.connection;
  });
  const sockets = new Set<Duplex>();
  const trust = { isBehindOurs: env.SCORELINE_BEHIND_NGINX, proxies: env.SCORELINE_TRUSTED_PROXIES };
  const pages = dev ? null : pagesHandler(render);
  const development = createProxyServer({ target: { socketPath }, xfwd: false });
  const turns = {
    strangers: createTurns(STRANGERS),
    members: createTurns(MEMBERS),
    documentation: createTurns({ ...STRANGERS, atOnce: 1 }),
  };
  let isClosing = false;

  const askApi = (request: IncomingMessage, response: ServerResponse, { address }: Visitor): void => {
    const { authorization, cookie } = request.headers;
    const own = authorization ?? /session_token=[^;]*/.exec(cookie ?? '')?.[0];
    // Its scripts are a hundred times as large as any answer.
    const isDocumentation = request.url?.startsWith('/v1/docs') === true;
    const lane = isDocumentation ? turns.documentation : own === undefined ? turns.strangers : turns.members;
    const isWanted = () => !response.destroyed;
    const work = () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, TURN_MS);
        response.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
        proxy.web(request, response).catch(ignore);
        boundBody(request);
      });
    lane(`${addressGroup(address)} ${own ?? ''}`, isWanted, work).catch((error: unknown) => {
      if (error instanceof BusyError)
        sendProblem(response, 503, 'Too many requests at once. Try again shortly.');
      else response.destroy();
    });
  };

  // With a listener the proxy hands errors here, whatever side they came from.
  for (const one of [proxy, development])
    one.on('error', (error, _request, response) => {
      if (response === undefined || response instanceof Socket) return;
      const isTimeout = 'code' in error && error.code === 'ETIMEDOUT';
      const isRefused = 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND');
      if (isTimeout) sendProblem(response, 504, 'The scores API did not answer in time. Try again shortly.');
      else if (isRefused) sendProblem(response, 503, 'The scores API is not running. Try again shortly.');
      else sendProblem(response, 502, 'The scores API broke off its answer. Try again.');
    });

  /** Who asked, or why they are not answered: this server has one name, or another one too. */
  const visitorOf = (request: IncomingMessage, another?: string): Visitor | 400 | 421 => {
    const { address, scheme, host } = markForwarded(request, trust, env.SCORELINE_ORIGIN);
    const ours = env.SCORELINE_ORIGIN === undefined ? null : new URL(env.SCORELINE_ORIGIN).host;
    const asked = normalizeHost(host, scheme);
    if (asked === null) return 400;
    if (ours !== null && asked !== ours && new URL(`${scheme}://${asked}`).hostname !== another) return 421;
    request.headers['x-forwarded-host'] = asked;
    return { address, scheme, host: asked };
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const destination = destinationOf(request.url ?? '/');
    if (destination === 'health') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end('{"status":"ok"}');
      return;
    }
    const visitor = visitorOf(request);
    if (typeof visitor === 'number') {
      const detail =
        visitor === 400 ? 'The Host header must name a host.' : `Ask ${env.SCORELINE_ORIGIN} instead.`;
      sendProblem(response, visitor, detail);
      return;
    }
    if (isTooLarge(request)) {
      sendProblem(response, 413, `The body may have at most ${MOST_BODY_BYTES / 1024} KB.`);
      boundBody(request);
      return;
    }
    if (destination === 'api') {
      askApi(request, response, visitor);
      return;
    }
    const done = pages === null ? development.web(request, response) : pages(request, response, visitor);
    done.catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };

  const server = createServer(
    { headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS },
    (request, response) => {
      request.on('error', ignore);
      response.on('error', ignore);
      if (isClosing) response.setHeader('connection', 'close');
      answer(request, response);
    },
  );
  limitConnections(server, {
    total: env.SCORELINE_MAX_CONNECTIONS,
    // Behind a proxy all connections are that proxy's, and it has limits of its own.
    perAddress:
      trust.isBehindOurs || trust.proxies !== 0
        ? env.SCORELINE_MAX_CONNECTIONS
        : env.SCORELINE_MAX_CONNECTIONS_PER_ADDRESS,
  });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const isForPages = dev && request.url?.startsWith('/_next/') === true;
    if (!(socket instanceof Socket) || !(isForPages || isSocketPath(request.url ?? '/'))) {
      socket.destroy();
      return;
    }
    if (typeof visitorOf(request, env.SCORELINE_SOCKET_HOST?.toLowerCase()) === 'number') {
      socket.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n', () => socket.destroy());
      return;
    }
    socket.setNoDelay(true);
    // The WebSocket server pings, and ends who does not answer.
    socket.setTimeout(0);
    const target = isForPages ? { socketPath } : env.SOKETI_URL;
    proxyUpgrade(target, request, socket, head, { xfwd: false, upgradeTimeout: UPGRADE_TIMEOUT_MS })
      .then((behind) => {
        behind.on('error', ignore);
        behind.once('close', () => socket.destroy());
        if (socket.destroyed) behind.destroy();
        else socket.once('close', () => behind.destroy());
      })
      .catch(() => socket.destroy());
  };
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', ignore);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    upgrade(request, socket, head);
  });

  server.on('clientError', (_error, socket) => {
    if (!socket.writable) socket.destroy();
    // Gone as soon as this is sent, whether or not the other side ever closes its own.
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', () => socket.destroy());
  });
  // Longer than the idle time of the proxies that are put in front, so that they never reuse a closed one.
  server.keepAliveTimeout = 65_000;
  server.timeout = SILENT_MS;

  return {
    server,
    close: (graceMs) =>
      new Promise((resolve) => {
        isClosing = true;
        const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(deadline);
          resolve();
        });
        server.closeIdleConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
};

const ignore = (): void => {};

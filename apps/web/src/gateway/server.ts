import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createProxyServer, proxyUpgrade } from 'httpxy';
import type { Env } from '../env.ts';
import { makeApiAgent } from './api-agent.ts';
import { markForwarded } from './forwarded.ts';
import type { Handle } from './pages.ts';
import { sendProblem } from './problem.ts';
import { destinationOf, isSocketPath } from './route.ts';

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface Gateway {
  readonly server: Server;
  /** Takes no more connections, lets answers finish, ends the sockets; resolves when all are gone. */
  close(graceMs: number): Promise<void>;
}

const UPGRADE_TIMEOUT_MS = 5_000;
const API_TIMEOUT_MS = 30_000;

/**
 * The one public port: API and WebSockets are handed on to where the environment says at run time, and
 * everything else is a page. No error of a client or of a server behind ends the process.
 */
export const createGateway = (env: Env, pages: Handle, pagesUpgrade: HandleUpgrade): Gateway => {
  const proxy = createProxyServer({
    target: env.API_URL,
    agent: makeApiAgent(env.API_URL),
    xfwd: false,
    proxyTimeout: API_TIMEOUT_MS,
  });
  const sockets = new Set<Duplex>();
  let isClosing = false;

  // With a listener the proxy hands errors here, whatever side they came from.
  proxy.on('error', (error, _request, response) => {
    if (response === undefined || response instanceof Socket) return;
    const isTimeout = 'code' in error && error.code === 'ETIMEDOUT';
    const isRefused = 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND');
    if (isTimeout) sendProblem(response, 504, 'The scores API did not answer in time. Try again shortly.');
    else if (isRefused) sendProblem(response, 503, 'The scores API is not running. Try again shortly.');
    else sendProblem(response, 502, 'The scores API broke off its answer. Try again.');
  });

  const server = createServer((request, response) => {
    request.on('error', ignore);
    response.on('error', ignore);
    if (isClosing) response.setHeader('connection', 'close');
    markForwarded(request, env.SCORELINE_TRUST_PROXY);
    const destination = destinationOf(request.url ?? '/');
    switch (destination) {
      case 'health':
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end('{"status":"ok"}');
        return;
      case 'api':
        proxy.web(request, response).catch(ignore);
        return;
      case 'pages':
        pages(request, response).catch((error: unknown) => {
          console.error(error);
          response.destroy();
        });
        return;
      default:
        destination satisfies never;
    }
  });

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', ignore);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    markForwarded(request, env.SCORELINE_TRUST_PROXY);
    if (!isSocketPath(request.url ?? '/')) {
      pagesUpgrade(request, socket, head);
      return;
    }
    if (!(socket instanceof Socket)) {
      socket.destroy();
      return;
    }
    socket.setNoDelay(true);
    proxyUpgrade(env.SOKETI_URL, request, socket, head, { xfwd: false, upgradeTimeout: UPGRADE_TIMEOUT_MS })
      .then((behind) => {
        behind.on('error', ignore);
        behind.once('close', () => socket.destroy());
        if (socket.destroyed) behind.destroy();
        else socket.once('close', () => behind.destroy());
      })
      .catch(() => socket.destroy());
  });

  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  // Longer than the idle time of the proxies that are put in front, so that they never reuse a closed one.
  server.keepAliveTimeout = 65_000;

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

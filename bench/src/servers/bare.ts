// The floor of everything with sockets: only node:http and ws.
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { frameMessage } from '@scoreline/uws';
import { WebSocketServer } from 'ws';
import { BARE_PAGE } from '../painted/bare-page.ts';

const sockets = new Set<Duplex>();
const handshakes = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false });

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const parts: Buffer[] = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    if (request.method !== 'POST') return response.end(request.url === '/page' ? BARE_PAGE : 'ok');
    response.end('ok');
    const { bytes } = frameMessage(Buffer.concat(parts).toString());
    for (const socket of sockets) socket.write(bytes);
  });
});
server.on('upgrade', (request, socket, head) =>
  handshakes.handleUpgrade(request, socket, head, (connection) => {
    sockets.add(socket);
    connection.on('message', (data) => connection.send(data.toString()));
    connection.on('close', () => sockets.delete(socket));
    connection.on('error', () => socket.destroy());
  }),
);
server.listen(Number(process.env.BARE_PORT), '127.0.0.1');

import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket as Client, type ClientOptions } from 'ws';
import { App, type TemplatedApp, us_listen_socket_close, us_socket_local_port } from '../index.ts';

/** Serves an app on a free port until the test is over. */
export const serve = async (configure: (app: TemplatedApp) => void): Promise<number> => {
  const app = App();
  configure(app);
  return new Promise((resolve, reject) => {
    app.listen('127.0.0.1', 0, (socket) => {
      if (socket === false) return reject(app.listenError);
      onTestFinished(() => us_listen_socket_close(socket));
      resolve(us_socket_local_port(socket));
    });
  });
};

export interface TestClient {
  readonly socket: Client;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  readonly opened: Promise<void>;
  /** The next message, as text. */
  next(): Promise<string>;
}

/** A client that collects its messages from the start, because the first may arrive at once. */
export const createTestClient = (
  url: string,
  protocols: string[] = [],
  options: ClientOptions = {},
): TestClient => {
  const socket = new Client(url, protocols, options);
  const messages: string[] = [];
  const readers: ((message: string) => void)[] = [];
  socket.on('message', (data) => {
    const reader = readers.shift();
    if (reader === undefined) messages.push(String(data));
    else reader(String(data));
  });
  socket.on('error', () => {});
  onTestFinished(() => socket.terminate());
  return {
    socket,
    opened: new Promise((resolve) => socket.once('open', resolve)),
    closed: new Promise((resolve) => socket.once('close', resolve)),
    next() {
      const message = messages.shift();
      if (message !== undefined) return Promise.resolve(message);
      return new Promise((resolve) => readers.push(resolve));
    },
  };
};

/** Sends raw bytes. Resolves with everything received when the server has closed the connection. */
export const sendRaw = async (port: number, ...parts: string[]): Promise<string> => {
  const socket = await openRaw(port);
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('close', () => resolve(text));
  });
  for (const part of parts) await new Promise((resolve) => socket.write(part, resolve));
  return answer;
};

export const openRaw = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => {
    socket.destroy();
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
};

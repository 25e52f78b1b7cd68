import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket as Client, type ClientOptions } from 'ws';
import { App, type TemplatedApp, us_listen_socket_close, us_socket_local_port } from '../index.ts';

/** Serves an app on a free port until the test is over. */
export async function serve(configure: (app: TemplatedApp) => void): Promise<number> {
  const app = App();
  configure(app);
  return new Promise((resolve, reject) => {
    app.listen('127.0.0.1', 0, (socket) => {
      if (socket === false) return reject(app.listenError);
      onTestFinished(() => us_listen_socket_close(socket));
      resolve(us_socket_local_port(socket));
    });
  });
}

/** A client whose first message may come at once, so that its messages are gathered from the start. */
export class TestClient {
  readonly socket: Client;
  readonly #messages: string[] = [];
  readonly #readers: ((message: string) => void)[] = [];
  readonly closed: Promise<number>;
  readonly opened: Promise<void>;

  constructor(url: string, protocols: string[] = [], options: ClientOptions = {}) {
    this.socket = new Client(url, protocols, options);
    this.socket.on('message', (data) => {
      const reader = this.#readers.shift();
      if (reader === undefined) this.#messages.push(String(data));
      else reader(String(data));
    });
    this.socket.on('error', () => {});
    this.opened = new Promise((resolve) => this.socket.once('open', resolve));
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
    onTestFinished(() => this.socket.terminate());
  }

  next(): Promise<string> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    return new Promise((resolve) => this.#readers.push(resolve));
  }
}

/** Sends bytes as they are and gives everything that came back when the server has closed. */
export async function sendRaw(port: number, ...parts: string[]): Promise<string> {
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
}

export async function openRaw(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => {
    socket.destroy();
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

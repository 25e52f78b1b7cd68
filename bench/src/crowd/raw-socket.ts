import { connect } from 'node:net';
import { masked, upgradeRequest } from './handshake.ts';

const HEAD_END = '\r\n\r\n';
const SUBSCRIBED = 'subscription_succeeded';

export interface RawSocketPlan {
  readonly port: number;
  readonly path: string;
  /** What it sends once it is connected, and is then confirmed; null for a server that wants nothing. */
  readonly hello: string | null;
  /** Every byte that comes later is counted and not looked at, so that clients cost little. */
  onBytes(length: number): void;
  onClose(): void;
}

export interface RawSocket {
  send(text: string): void;
  close(): void;
}

/** Resolves when the server has taken it in, subscribed if it asked for that. */
export const openRawSocket = ({ port, path, hello, onBytes, onClose }: RawSocketPlan): Promise<RawSocket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let heard = '';
    let isOpen = false;
    let isReady = false;
    socket.write(upgradeRequest(port, path));
    const ready = () => {
      isReady = true;
      heard = '';
      resolve({ send: (text) => socket.write(masked(text)), close: () => socket.resetAndDestroy() });
    };
    socket.on('data', (chunk) => {
      if (isReady) return onBytes(chunk.length);
      heard += chunk.toString('latin1');
      if (!isOpen && heard.includes(HEAD_END)) {
        if (!heard.startsWith('HTTP/1.1 101')) return reject(new Error(heard));
        isOpen = true;
        if (hello === null) ready();
        else socket.write(masked(hello));
      } else if (isOpen && heard.includes(SUBSCRIBED)) ready();
    });
    socket.on('error', (error) => reject(error));
    socket.on('close', () => {
      reject(new Error(`closed before it was ready: ${heard}`));
      if (isReady) onClose();
    });
  });

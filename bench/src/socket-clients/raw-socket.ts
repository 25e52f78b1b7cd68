import { connect } from 'node:net';
import { encodeMaskedText, upgradeRequest } from './handshake.ts';

const HEAD_END = '\r\n\r\n';
const SUBSCRIBED = 'subscription_succeeded';

export interface RawSocketPlan {
  readonly port: number;
  readonly path: string;
  /** Sent when connected, and then confirmed; null for a server without subscriptions. */
  readonly subscribeMessage: string | null;
  /** Called with the length of everything received later, which is not parsed, so that clients cost little. */
  onBytes(length: number): void;
  onClose(): void;
}

export interface RawSocket {
  send(text: string): void;
  close(): void;
}

/** Resolves when it is connected and, with a `subscribeMessage`, subscribed. */
export const openRawSocket = ({
  port,
  path,
  subscribeMessage,
  onBytes,
  onClose,
}: RawSocketPlan): Promise<RawSocket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let heard = '';
    let isOpen = false;
    let isReady = false;
    socket.write(upgradeRequest(port, path));
    const ready = () => {
      isReady = true;
      heard = '';
      resolve({
        send: (text) => socket.write(encodeMaskedText(text)),
        close: () => socket.resetAndDestroy(),
      });
    };
    socket.on('data', (chunk) => {
      if (isReady) return onBytes(chunk.length);
      heard += chunk.toString('latin1');
      if (!isOpen && heard.includes(HEAD_END)) {
        if (!heard.startsWith('HTTP/1.1 101')) return reject(new Error(heard));
        isOpen = true;
        if (subscribeMessage === null) ready();
        else socket.write(encodeMaskedText(subscribeMessage));
      } else if (isOpen && heard.includes(SUBSCRIBED)) ready();
    });
    socket.on('error', (error) => reject(error));
    socket.on('close', () => {
      reject(new Error(`closed before it was ready: ${heard}`));
      if (isReady) onClose();
    });
  });

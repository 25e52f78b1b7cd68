import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '@scoreline/testbed';
import { carry, type Going, type Load } from './carry.ts';
import { frameFilter } from './frames.ts';

/**
 * - `clear`: nothing is wrong;
 * - `slow`: everything takes longer;
 * - `lossy`: a share of the WebSocket messages does not arrive;
 * - `closed`: connections are reset, new ones too;
 * - `silent`: what is said arrives nowhere, and nobody is told; connections stay so for good.
 */
export type Weather =
  | { readonly is: 'clear' }
  | { readonly is: 'slow'; readonly delayMs: number }
  | { readonly is: 'lossy'; readonly share: number }
  | { readonly is: 'closed' }
  | { readonly is: 'silent' };

/** A loopback port that leads to other ports, and what may go wrong on the way. */
export interface Way {
  readonly port: number;
  become(weather: Weather): void;
  /** Something that says this is on its way there. */
  holds(text: string): boolean;
  /** Resets every connection there is now; new ones succeed. */
  cut(): void;
  close(): void;
}

export interface WayPlan {
  /** Where it leads: the first that answers, beginning with another one each time. */
  readonly to: readonly number[];
  /** Its connections carry WebSocket messages, which can be lost one by one. */
  readonly isWebSocket?: boolean;
  /** What it is like when nothing is wrong. */
  readonly going?: Going;
  readonly random: () => number;
}

const AT_ONCE: Going = { delayMs: 0, bytesPerSecond: 0 };

export const openWay = async ({
  to,
  isWebSocket = false,
  going = AT_ONCE,
  random,
}: WayPlan): Promise<Way> => {
  let weather: Weather = { is: 'clear' };
  let turn = 0;
  const sockets = new Set<Socket>();
  const loads = new Map<Socket, Load>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => {
      sockets.delete(socket);
      loads.delete(socket);
    });
  };
  const goingNow = (): Going =>
    weather.is === 'slow' ? { ...going, delayMs: going.delayMs + weather.delayMs } : going;

  const carrying = () => {
    const frames = frameFilter(() => weather.is === 'lossy' && random() < weather.share);
    const arriving = (chunk: Buffer) => (isWebSocket ? frames.pass(chunk) : chunk);
    return {
      going: goingNow,
      filter: (chunk: Buffer) => (weather.is === 'silent' ? null : arriving(chunk)),
    };
  };

  const join = (near: Socket, far: Socket) => {
    loads.set(near, carry(near, far, carrying()));
    carry(far, near, carrying());
  };

  const reach = (near: Socket, left: readonly number[]) => {
    const [port, ...others] = left;
    if (port === undefined) return near.resetAndDestroy();
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    keep(far);
    const giveUp = () => reach(near, others);
    far.once('error', giveUp);
    far.once('connect', () => {
      far.off('error', giveUp);
      if (near.destroyed) return far.destroy();
      join(near, far);
      near.resume();
    });
  };

  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
    keep(near);
    if (weather.is === 'closed') return near.resetAndDestroy();
    if (weather.is === 'silent') return near.resume();
    turn += 1;
    const first = turn % to.length;
    reach(near, [...to.slice(first), ...to.slice(0, first)]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };

  return {
    port: portOf(server.address()),
    cut,
    holds: (text) => [...loads.values()].some((load) => load.holds(text)),
    become(next) {
      weather = next;
      if (next.is === 'closed') cut();
    },
    close() {
      server.close();
      cut();
    },
  };
};

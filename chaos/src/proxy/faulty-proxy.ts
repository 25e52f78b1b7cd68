import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '@scoreline/testbed';
import { type ForwardBuffer, forward, type LinkSpeed } from './forward.ts';
import { createFrameFilter } from './frame-filter.ts';

/**
 * - `clear`: no fault;
 * - `slow`: more latency;
 * - `lossy`: a share of the WebSocket messages is lost;
 * - `closed`: connections are reset, new ones too;
 * - `silent`: data is swallowed and neither side is told; existing connections stay like this for good.
 */
export type NetworkCondition =
  | { readonly kind: 'clear' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'lossy'; readonly share: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'silent' };

/** A loopback port that forwards to other ports, with faults. */
export interface FaultyProxy {
  readonly port: number;
  setCondition(condition: NetworkCondition): void;
  /** Whether data that contains this text is on its way to the target. */
  isCarrying(text: string): boolean;
  /** Resets all current connections; new ones succeed. */
  cut(): void;
  close(): void;
}

export interface ProxyPlan {
  /** Target ports, in rotation; a connection goes to the first that accepts it. */
  readonly to: readonly number[];
  /** Its connections are WebSockets, whose messages can be lost one by one. */
  readonly isWebSocket?: boolean;
  /** The speed without a fault. */
  readonly speed?: LinkSpeed;
  readonly random: () => number;
}

const FULL_SPEED: LinkSpeed = { delayMs: 0, bytesPerSecond: 0 };

export const startProxy = async ({
  to,
  isWebSocket = false,
  speed = FULL_SPEED,
  random,
}: ProxyPlan): Promise<FaultyProxy> => {
  let condition: NetworkCondition = { kind: 'clear' };
  let turn = 0;
  const sockets = new Set<Socket>();
  const buffers = new Map<Socket, ForwardBuffer>();
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => {
      sockets.delete(socket);
      buffers.delete(socket);
    });
  };
  const speedNow = (): LinkSpeed =>
    condition.kind === 'slow' ? { ...speed, delayMs: speed.delayMs + condition.delayMs } : speed;

  const planForwarding = () => {
    const frames = createFrameFilter(() => condition.kind === 'lossy' && random() < condition.share);
    const applyLoss = (chunk: Buffer) => (isWebSocket ? frames.pass(chunk) : chunk);
    return {
      speed: speedNow,
      filter: (chunk: Buffer) => (condition.kind === 'silent' ? null : applyLoss(chunk)),
    };
  };

  const connectBoth = (near: Socket, far: Socket) => {
    buffers.set(near, forward(near, far, planForwarding()));
    forward(far, near, planForwarding());
  };

  const connectToTarget = (near: Socket, left: readonly number[]) => {
    const [port, ...others] = left;
    if (port === undefined) return near.resetAndDestroy();
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    track(far);
    const tryNext = () => connectToTarget(near, others);
    far.once('error', tryNext);
    far.once('connect', () => {
      far.off('error', tryNext);
      if (near.destroyed) return far.destroy();
      connectBoth(near, far);
      near.resume();
    });
  };

  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
    track(near);
    if (condition.kind === 'closed') return near.resetAndDestroy();
    if (condition.kind === 'silent') return near.resume();
    turn += 1;
    const first = turn % to.length;
    connectToTarget(near, [...to.slice(first), ...to.slice(0, first)]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };

  return {
    port: portOf(server.address()),
    cut,
    isCarrying: (text) => [...buffers.values()].some((buffer) => buffer.includes(text)),
    setCondition(next) {
      condition = next;
      if (next.kind === 'closed') cut();
    },
    close() {
      server.close();
      cut();
    },
  };
};

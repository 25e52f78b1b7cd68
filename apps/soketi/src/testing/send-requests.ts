import type { Socket } from 'node:net';
import { type RequestCase, requestCase } from './hostile-requests.ts';
import { connectTcp } from './raw-socket.ts';
import { runConcurrently, withTimeout } from './run-concurrently.ts';
import { createSeededRandom } from './seeded-random.ts';

export interface FuzzResult {
  readonly kinds: ReadonlySet<string>;
  readonly statuses: ReadonlySet<number>;
}

/** Sends this many requests, each on its own connection, and checks the expected answers. */
export const sendHostileRequests = async (port: number, seed: number, size: number): Promise<FuzzResult> => {
  const kinds = new Set<string>();
  const statuses = new Set<number>();
  let turn = 0;
  await runConcurrently(() => {
    if (turn >= size) return undefined;
    const which = `seed ${seed}, request ${turn}`;
    const one = requestCase(createSeededRandom(seed, turn++));
    kinds.add(one.kind);
    return async () => {
      for (const status of await tryRequest(port, one, which)) statuses.add(status);
    };
  });
  return { kinds, statuses };
};

const tryRequest = async (port: number, one: RequestCase, which: string): Promise<number[]> => {
  const { kind, pieces, ending, expected } = one;
  const describe = () => `${which}, ${kind}: ${Buffer.concat(pieces).subarray(0, 2_000).toString('latin1')}`;
  const socket = connectTcp(port);
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  for (const piece of pieces) await written(socket, piece);
  if (ending === 'half-closes') socket.end();
  if (ending === 'goes') socket.destroy();
  await withTimeout(closed, describe);
  const statuses = [...text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => Number(status));
  if (statuses.some((status) => status >= 500)) throw new Error(`${statuses} for ${describe()}`);
  if (expected !== undefined && String(statuses) !== String(expected)) {
    throw new Error(`${statuses} instead of ${expected} for ${describe()}`);
  }
  return statuses;
};

/** Resolves when the piece was written, or the socket is closed. */
const written = (socket: Socket, piece: Buffer): Promise<void> =>
  new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.write(piece, () => resolve());
  });

import { type FrameCase, frameCase, isLast } from './hostile-frames.ts';
import { textFrame } from './raw-frame.ts';
import { openRawSocket } from './raw-socket.ts';
import { runConcurrently, withTimeout } from './run-concurrently.ts';
import { createSeededRandom } from './seeded-random.ts';

/** The most frames of one connection. A frame that must end the connection is its last. */
const FRAMES_PER_CONNECTION = 16;

/**
 * Sends this many frames, several on each connection, and checks the outcome of each connection.
 * Resolves with the kinds of frames that were sent.
 */
export const sendHostileFrames = async (port: number, seed: number, size: number): Promise<Set<string>> => {
  const kinds = new Set<string>();
  let left = size;
  let connection = 0;
  await runConcurrently(() => {
    if (left <= 0) return undefined;
    const turn = connection++;
    const cases = casesOf(seed, turn);
    left -= cases.length;
    for (const { kind } of cases) kinds.add(kind);
    return () => tryConnection(port, cases, `seed ${seed}, connection ${turn}`);
  });
  return kinds;
};

const casesOf = (seed: number, turn: number): FrameCase[] => {
  const dice = createSeededRandom(seed, turn);
  const cases: FrameCase[] = [];
  const length = 1 + dice.below(FRAMES_PER_CONNECTION);
  while (cases.length < length) {
    const one = frameCase(dice);
    cases.push(one);
    if (isLast(one)) break;
  }
  return cases;
};

const tryConnection = async (port: number, cases: readonly FrameCase[], which: string): Promise<void> => {
  const describe = () =>
    `${which}: ${cases.map(({ kind, bytes }) => `${kind} ${bytes.subarray(0, 400).toString('hex')}`).join(', ')}`;
  const { socket, waitForText, closed } = await withTimeout(openRawSocket(port), describe);
  for (const { bytes } of cases) socket.write(bytes);
  const outcomes = cases.map(({ outcome }) => outcome);
  if (outcomes.at(-1) === 'anything') socket.end();
  if (cases.some(isLast)) {
    await withTimeout(closed, describe);
    return;
  }
  // The confirmation of this subscription comes after the answers to everything before.
  socket.write(textFrame('{"event":"pusher:subscribe","data":{"channel":"the-end"}}'));
  const answer = await withTimeout(waitForText('"the-end"'), describe);
  if (answer === undefined && !outcomes.includes('either')) {
    throw new Error(`Closed with ${await closed} without need: ${describe()}`);
  }
  socket.destroy();
  await closed;
};

import { type FrameCase, frameCase, isLast } from './hostile-frames.ts';
import { textFrame } from './raw-frame.ts';
import { openRawSocket } from './raw-socket.ts';
import { runConcurrently, withTimeout } from './run-concurrently.ts';
import { createSeededRandom } from './seeded-random.ts';

/** The most frames of one connection; one that must end it is its last. */
const FRAMES_PER_CONNECTION = 16;

/**
 * Sends so many frames, those of a connection together, and checks what becomes of each connection.
 * Resolves with the kinds that there were.
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
  const { socket, told, closed } = await withTimeout(openRawSocket(port), describe);
  for (const { bytes } of cases) socket.write(bytes);
  const outcomes = cases.map(({ outcome }) => outcome);
  if (outcomes.at(-1) === 'anything') socket.end();
  if (cases.some(isLast)) {
    await withTimeout(closed, describe);
    return;
  }
  // Subscribed after all that: then all that was answered.
  socket.write(textFrame('{"event":"pusher:subscribe","data":{"channel":"the-end"}}'));
  const answer = await withTimeout(told('"the-end"'), describe);
  if (answer === undefined && !outcomes.includes('either')) {
    throw new Error(`Closed with ${await closed} for no reason: ${describe()}`);
  }
  socket.destroy();
  await closed;
};

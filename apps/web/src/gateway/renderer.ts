import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page as it was rendered, whole. */
export interface Rendered {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export interface Renderer {
  /** The socket on which it answers HTTP. */
  readonly socketPath: string;
  render(method: string, url: string, headers: IncomingHttpHeaders): Promise<Rendered>;
  close(): Promise<void>;
}

/**
 * Rendering leaves much behind, and on a large machine V8 would let gigabytes of it lie. It needs some 100 MB.
 */
const HEAP = '--max-old-space-size=320';
const MAIN = fileURLToPath(new URL('../renderer/main.js', import.meta.url));
/** Longer than any page takes. A renderer that does not answer by then is ended, and started anew. */
const LONGEST_MS = 20_000;
/** Connections are closed here, long before the renderer would. */
const LONGEST_IDLE_MS = 4_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const STABLE_AFTER_MS = 10_000;

/** Belong to one connection, or are written anew by whoever sends the page on. */
const OF_A_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length'];

/** Talks HTTP to the renderer at `socketPath`. Calls `stuck` when it does not answer. */
export const askRenderer = (socketPath: string, stuck: () => void): Renderer['render'] => {
  const agent = new Agent({ keepAlive: true, timeout: LONGEST_IDLE_MS });
  return (method, path, headers) =>
    new Promise((resolve, reject) => {
      const asking = request({ socketPath, agent, method, path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          clearTimeout(deadline);
          const kept = { ...answer.headers };
          for (const name of OF_A_CONNECTION) delete kept[name];
          resolve({ status: answer.statusCode ?? 500, headers: kept, body: Buffer.concat(chunks) });
        });
      });
      // Of the whole answer: a renderer in an endless loop sends nothing more.
      const deadline = setTimeout(() => {
        asking.destroy(new Error(`No page within ${LONGEST_MS / 1000} s: ${path}`));
        stuck();
      }, LONGEST_MS);
      asking.on('error', (error) => {
        clearTimeout(deadline);
        reject(error);
      });
      asking.end();
    });
};

/** Starts the process that renders, and starts it again when it ends by itself. Rejects when it cannot start. */
export const startRenderer = async (dev: boolean): Promise<Renderer> => {
  // Nobody else can look into it.
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-pages-'));
  const socketPath = join(folder, 'socket');
  let child: ChildProcess | undefined;
  let isClosing = false;

  const start = async (pause: number): Promise<void> => {
    rmSync(socketPath, { force: true });
    const since = performance.now();
    const started = fork(MAIN, [socketPath, ...(dev ? ['--dev'] : [])], dev ? {} : { execArgv: [HEAP] });
    child = started;
    started.once('exit', (code, signal) => {
      if (isClosing || !isRunning) return;
      const wait = performance.now() - since > STABLE_AFTER_MS ? FIRST_PAUSE_MS : pause;
      console.error(`pages ended (${signal ?? code}); starting them again in ${wait} ms`);
      setTimeout(() => {
        if (!isClosing) start(Math.min(wait * 2, LONGEST_PAUSE_MS)).catch(console.error);
      }, wait);
    });
    if (!isRunning) await Promise.race([once(started, 'message'), failedToStart(started)]);
  };
  let isRunning = false;
  const end = async (): Promise<void> => {
    isClosing = true;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start(FIRST_PAUSE_MS);
  } catch (error) {
    await end();
    throw error;
  }
  isRunning = true;
  return { socketPath, render: askRenderer(socketPath, () => child?.kill('SIGKILL')), close: end };
};

const failedToStart = async (child: ChildProcess): Promise<never> => {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`The pages cannot be rendered here (${signal ?? code}).`);
};

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ChildPlan {
  readonly command: string;
  readonly args: readonly string[];
  /** All variables that it gets, besides `PATH`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Whether it is Node and talks by messages too. */
  readonly hasChannel?: boolean;
}

/** How a process ended: one of the two is null. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that was started, and all it prints. It ends with this process, however that ends. */
export interface Child {
  readonly process: ChildProcess;
  /** The lines of its output, and those of its errors. */
  readonly out: readonly string[];
  readonly errors: readonly string[];
  /** Resolves when it is gone and everything that it printed is here. */
  readonly ended: Promise<End>;
  /** Calls this with every line of both from now on. */
  onLine(listener: (line: string) => void): void;
  /**
   * What the pattern's first group, or the whole of it, finds in a line of either, the earliest first. Rejects with
   * what it printed when it ends before.
   */
  find(pattern: RegExp): Promise<string>;
  end(signal: NodeJS.Signals): Promise<End>;
}

/** Lines that a rejection repeats. */
const REPEATED = 20;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export const startChild = ({ command, args, env = {}, cwd, hasChannel = false }: ChildPlan): Child => {
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(command, args, {
    env: { PATH, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe', ...(hasChannel ? (['ipc'] as const) : [])],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error(`${command} has no output`);
  running.add(child);
  const [out, errors, both]: [string[], string[], string[]] = [[], [], []];
  const listeners = new Set<(line: string) => void>();
  const hear = (lines: string[]) => (line: string) => {
    lines.push(line);
    both.push(line);
    for (const listener of listeners) listener(line);
  };
  const heard = [
    once(createInterface(stdout).on('line', hear(out)), 'close'),
    once(createInterface(stderr).on('line', hear(errors)), 'close'),
  ];
  // Not its 'close', which never comes once the channel was closed from here.
  const exited = new Promise<End>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    // A program that is not there never starts, and so never exits.
    child.once('error', ({ message }) => {
      hear(errors)(message);
      if (child.pid === undefined) resolve({ code: null, signal: null });
    });
  });
  const ended = Promise.all([exited, ...heard]).then(([end]) => {
    running.delete(child);
    return end;
  });

  const find = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = (line: string) => {
        const found = pattern.exec(line);
        if (found === null) return false;
        listeners.delete(look);
        resolve(found[1] ?? found[0]);
        return true;
      };
      if (both.some(look)) return;
      listeners.add(look);
      void ended.then(({ code, signal }) => {
        const how = `${command} ${args.join(' ')} ended (${signal ?? code}) before it printed ${pattern}`;
        reject(new Error([how, ...both.slice(-REPEATED)].join('\n')));
      });
    });

  return {
    process: child,
    out,
    errors,
    ended,
    find,
    onLine: (listener) => void listeners.add(listener),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};

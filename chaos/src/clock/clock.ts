import { renameSync, writeFileSync } from 'node:fs';

/** The wall clock of a process that was started with `env`. */
export interface Clock {
  readonly env: Readonly<Record<string, string>>;
  /** Sets it off the machine's by so many milliseconds. */
  set(offsetMs: number): void;
}

// Built, wherever this is run from: a process is preloaded by plain Node.
const PRELOAD = new URL('../../dist/clock/shifted.js', import.meta.url).href;

/** `file` is this clock's own, and is made here. */
export const makeClock = (file: string): Clock => {
  const set = (offsetMs: number) => {
    // Never half written: the process may look at any moment.
    writeFileSync(`${file}.next`, String(offsetMs));
    renameSync(`${file}.next`, file);
  };
  set(0);
  return { env: { NODE_OPTIONS: `--import=${PRELOAD}`, CHAOS_CLOCK: file }, set };
};

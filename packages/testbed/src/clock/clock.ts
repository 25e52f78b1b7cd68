import { renameSync, writeFileSync } from 'node:fs';

/** The wall clock of a process that is started with `env`. */
export interface Clock {
  readonly env: Readonly<Record<string, string>>;
  /** Sets its offset from the machine's clock. */
  set(offsetMs: number): void;
}

// The built file, because the process is plain Node.
const PRELOAD = new URL('../../dist/clock/shifted-date.js', import.meta.url).href;

/** @param file where the offset is stored; created here */
export const createClock = (file: string): Clock => {
  const set = (offsetMs: number) => {
    // Renamed, because the process may read it at any moment.
    writeFileSync(`${file}.next`, String(offsetMs));
    renameSync(`${file}.next`, file);
  };
  set(0);
  return { env: { NODE_OPTIONS: `--import=${PRELOAD}`, SHIFTED_CLOCK_FILE: file }, set };
};

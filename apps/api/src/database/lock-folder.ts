import { join } from 'node:path';
import Libsql from 'libsql';

/** A process that was just told to stop needs a moment; `node --watch` starts the next one at once. */
const PATIENCE_MS = 3_000;

/**
 * Keeps a data folder for this process until it ends, however it ends: the lock is the operating system's, on a file.
 * Returns what gives it back. Throws one clear line when another process has it.
 */
export const lockFolder = (dataDir: string): (() => void) => {
  const lock = new Libsql(join(dataDir, 'scoreline.lock'));
  try {
    lock.exec(`PRAGMA busy_timeout=${PATIENCE_MS}`);
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(
      `Another Scoreline works on ${dataDir}. Stop it, or set SCORELINE_DATA_DIR to another folder.`,
    );
  }
  return () => lock.close();
};

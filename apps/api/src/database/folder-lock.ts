import { join } from 'node:path';
import Libsql from 'libsql';

/** `node --watch` starts the next process while the last one is still stopping. */
const LOCK_TIMEOUT_MS = 3_000;

/**
 * Locks a data folder for this process. The operating system releases the lock when the process ends, however it ends.
 * Returns a function that unlocks it. Throws an error of one clear line when another process has the lock.
 */
export const lockFolder = (dataDir: string): (() => void) => {
  const lock = new Libsql(join(dataDir, 'scoreline.lock'));
  try {
    lock.exec(`PRAGMA busy_timeout=${LOCK_TIMEOUT_MS}`);
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(
      `Another Scoreline is using ${dataDir}. Stop it, or set SCORELINE_DATA_DIR to another folder.`,
    );
  }
  return () => lock.close();
};

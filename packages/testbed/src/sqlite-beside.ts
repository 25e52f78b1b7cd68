import { join } from 'node:path';
import Libsql from 'libsql';

/** How long, in milliseconds, a statement waits for the lock that the running API holds while it writes. */
const WAIT = 10_000;

/** Opens the SQLite database of a data folder beside the API that runs on it. Close it when done. */
export const openSqliteBeside = (dataDir: string): Libsql.Database =>
  new Libsql(join(dataDir, 'scoreline.db'), { timeout: WAIT });

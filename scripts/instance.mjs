// What runs on a data folder: a file that says so while it runs, and that a crash or a power cut leaves behind.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (dataDir) => join(dataDir, 'instance.json');

/** What the file says, or null where there is none or just a part of one. */
const read = (dataDir) => {
  try {
    const { pid, url } = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return Number.isInteger(pid) && typeof url === 'string' ? { pid, url } : null;
  } catch {
    return null;
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** The API holds this lock as long as it runs on SQLite, and the system lets go of it however the API ends. */
const isLocked = async (dataDir) => {
  // Without packages nothing can be running here.
  const libsql = await import('libsql').catch(() => null);
  if (libsql === null) return false;
  const lock = new libsql.default(join(dataDir, 'scoreline.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return false;
  } catch {
    return true;
  } finally {
    lock.close();
  }
};

const isHealthy = async (url) => {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/**
 * What runs on this folder already, or null. The process that a file names may be another program by now, so it is not
 * enough that there is one.
 */
export const findRunning = async (dataDir, { isSqlite }) => {
  const known = read(dataDir);
  if (known === null || known.pid === process.pid || !isAlive(known.pid)) return null;
  return (isSqlite ? await isLocked(dataDir) : await isHealthy(known.url)) ? known : null;
};

export const writeInstance = (dataDir, instance) => {
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(instance), { mode: 0o600 });
  renameSync(draft, fileOf(dataDir));
};

export const removeInstance = (dataDir) => rmSync(fileOf(dataDir), { force: true });

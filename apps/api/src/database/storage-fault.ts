import { isUnavailable } from './errors.ts';

/** Why nothing can be stored, or read. */
export type StorageFault = 'full' | 'readOnly' | 'broken' | 'away';

/** Codes of SQLite, of Node and of Postgres. */
const CODES: Readonly<Record<Exclude<StorageFault, 'away'>, RegExp>> = {
  full: /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/,
  readOnly: /^(SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|EROFS|EACCES|25006)$/,
  broken: /^(SQLITE_IOERR\w*|SQLITE_CORRUPT\w*|SQLITE_NOTADB|EIO|58030|XX001)$/,
};
/** Some drivers put the code into the message only. */
const WORDS: Readonly<Record<Exclude<StorageFault, 'away'>, RegExp>> = {
  full: /database or disk is full|no space left on device/i,
  readOnly: /attempt to write a readonly database|read-only (transaction|file system)/i,
  broken: /disk I\/O error|database disk image is malformed/i,
};

export const STORAGE_WORDS: Readonly<Record<StorageFault, string>> = {
  full: 'The disk is full.',
  readOnly: 'The database cannot be written to: it is read-only.',
  broken: 'The disk reports errors.',
  away: 'The database does not respond.',
};

/** Which fault of the storage an error is of; null for any other error. */
export const storageFaultOf = (error: unknown): StorageFault | null => {
  if (!(error instanceof Error)) return null;
  if (isUnavailable(error)) return 'away';
  const code = 'code' in error ? String(error.code) : '';
  for (const fault of ['full', 'readOnly', 'broken'] as const)
    if (CODES[fault].test(code) || WORDS[fault].test(error.message)) return fault;
  return null;
};

export interface StorageMonitor {
  readonly fault: () => StorageFault | null;
  failed(fault: StorageFault): void;
  /** Something was stored. */
  worked(): void;
}

interface Log {
  error(text: string): void;
  info(text: string): void;
}

/** Says once in words that nothing can be stored, and once that it can again, however many requests fail meanwhile. */
export const createStorageMonitor = (logger: Log): StorageMonitor => {
  let current: StorageFault | null = null;
  return {
    fault: () => current,
    failed: (fault) => {
      if (fault !== current)
        logger.error(
          `${STORAGE_WORDS[fault]} Nothing can be stored; what is sent meanwhile is refused and sent again.`,
        );
      current = fault;
    },
    worked: () => {
      if (current !== null) logger.info('Everything is stored again.');
      current = null;
    },
  };
};

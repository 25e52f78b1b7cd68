import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import { backupFolderOf, type KeptBackup, listBackups } from './backup-folder.ts';

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 60_000;
/** A system that was just started has better things to do. */
const REST_AFTER_START_MS = 600_000;
/** After a failure it is tried again, but not every minute: a disk that is full stays so for a while. */
const REST_AFTER_FAILURE_MS = 3_600_000;

export interface BackupTimes {
  readonly now: number;
  readonly startedAt: number;
  /** When the last nightly backup was made. */
  readonly lastAt: number | undefined;
  readonly failedAt: number | undefined;
  /** `03:30`, on the clock of the machine. */
  readonly at: string;
}

/** The last time that the clock of the machine showed a time of day, epoch milliseconds. */
const lastOccurrence = (at: string, now: number): number => {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const today = new Date(now).setHours(hour, minute, 0, 0);
  return today <= now ? today : new Date(today).setDate(new Date(today).getDate() - 1);
};

/** Whether a nightly backup is to be made. A machine that is off at night makes it soon after it was started. */
export const isBackupDue = ({ now, startedAt, lastAt, failedAt, at }: BackupTimes): boolean => {
  if (failedAt !== undefined && now - failedAt < REST_AFTER_FAILURE_MS) return false;
  const due = lastOccurrence(at, now);
  if (startedAt < due) return lastAt === undefined || lastAt < due;
  return now - startedAt >= REST_AFTER_START_MS && (lastAt === undefined || now - lastAt >= DAY_MS);
};

/** What is known of the backups. */
export interface BackupState {
  readonly backups: readonly KeptBackup[];
  /** Why the last nightly backup could not be made, until one is. */
  readonly failure: { readonly at: number; readonly reason: string } | null;
  readonly isRunning: boolean;
  readonly nightly: { readonly at: string; readonly kept: number };
}

export interface Backups {
  read(): BackupState;
  /** Begins to make one now, unless one is being made already. */
  make(): void;
  stop(): void;
}

const PROGRAM = fileURLToPath(new URL('../command-line/main.js', import.meta.url));
/** Of the process, 0 is as usual: nobody waits for the nightly one, and somebody for the other. */
const PRIORITIES = { nightly: 10, manual: 3 } as const;
const LONGEST_REASON = 300;

/** Runs the command in a process of its own: reading everything must not keep a scorer waiting. */
const runCommand = (
  reason: 'nightly' | 'manual',
  onEnd: (failure: string | null) => void,
): { readonly kill: () => void } => {
  const args = reason === 'nightly' ? ['backup', '--nightly'] : ['backup'];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    said = `${said}${text}`.slice(-LONGEST_REASON);
  });
  child.on('error', (error) => onEnd(error.message));
  child.on('close', (code) => onEnd(code === 0 ? null : said.trim() || `it ended with ${code}`));
  try {
    if (child.pid !== undefined) setPriority(child.pid, PRIORITIES[reason]);
  } catch {
    // Not every system allows it.
  }
  return { kill: () => child.kill() };
};

/** Makes the nightly backups of a running API. */
export const startNightlyBackups = (
  env: Env,
  { now, logger, run = runCommand }: { now: () => number; logger: Logger; run?: typeof runCommand },
): Backups => {
  const folder = backupFolderOf(env);
  const startedAt = now();
  let failure: BackupState['failure'] = null;
  let running: { readonly kill: () => void } | undefined;
  const ended = (reason: string | null) => {
    running = undefined;
    if (reason === null) logger.info('Backup written');
    else logger.error(`The backup could not be made: ${reason}`);
    failure = reason === null ? null : { at: now(), reason };
  };
  const look = () => {
    if (running !== undefined) return;
    const lastAt = listBackups(folder).find(({ reason }) => reason === 'nightly')?.madeAt;
    const times = { now: now(), startedAt, lastAt, failedAt: failure?.at, at: env.SCORELINE_BACKUP_AT };
    if (isBackupDue(times)) running = run('nightly', ended);
  };
  const timer = env.SCORELINE_BACKUPS_KEPT > 0 ? setInterval(look, LOOK_EVERY_MS) : undefined;
  timer?.unref();
  return {
    read: () => ({
      backups: listBackups(folder),
      failure,
      isRunning: running !== undefined,
      nightly: { at: env.SCORELINE_BACKUP_AT, kept: env.SCORELINE_BACKUPS_KEPT },
    }),
    make: () => {
      running ??= run('manual', ended);
    },
    stop: () => {
      clearInterval(timer);
      running?.kill();
    },
  };
};

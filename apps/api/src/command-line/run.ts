import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { migrateAuth, openAuth } from '../auth/auth.ts';
import { ensureAuthSecret } from '../auth/first-start.ts';
import { findOwner, makeOwnerLink, resetOwnerPassword } from '../auth/reset-owner.ts';
import { backupFolderOf } from '../backup/backup-folder.ts';
import { makeBackup, openRows } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { KNOWN_MIGRATIONS, migrate, pendingMigrations } from '../database/migrate.ts';
import {
  createDataDir,
  type Database,
  openPostgres,
  openSqlite,
  openSqliteBeside,
} from '../database/open.ts';
import type { Env } from '../env.ts';
import type { CommandLine } from './arguments.ts';
import { USAGE } from './arguments.ts';

export interface CommandContext {
  readonly env: Env;
  /** The folder in which it was typed: what file names are relative to. */
  readonly folder: string;
  readonly now: number;
  readonly say: (line: string) => void;
  readonly input: Readable;
  readonly output: Writable;
}

/** As a file name: the input of `restore`, the output of `backup`. */
const STREAM = '-';

const sized = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
const counted = (rows: number): string => `${rows.toLocaleString('en')} rows`;

/** Written whole and checked before the first byte leaves. */
const backUpToOutput = async ({ env, now, output }: CommandContext): Promise<void> => {
  const path = join(backupFolderOf(env), `output-${process.pid}.backup.gz`);
  try {
    await makeBackup(env, { reason: 'manual', now, path });
    await pipeline(createReadStream(path), output);
  } finally {
    rmSync(path, { force: true });
  }
};

const backup = async (
  { file, isNightly }: Extract<CommandLine, { command: 'backup' }>,
  context: CommandContext,
): Promise<void> => {
  if (file === STREAM) return backUpToOutput(context);
  const { env, folder, now, say } = context;
  const path = file === undefined ? undefined : resolve(folder, file);
  if (path !== undefined && existsSync(path)) throw new Error(`${path} is there already. Name another file.`);
  const reason = isNightly ? 'nightly' : 'manual';
  const made = await makeBackup(env, { reason, now, ...(path === undefined ? {} : { path }) });
  say(`Backup written and checked: ${made.path} (${counted(made.rows)}, ${sized(made.bytes)})`);
  say('It holds passwords’ hashes and keys: keep it where nobody else can read it.');
};

const settingsOf = async (env: Env) => ({
  secret: env.SCORELINE_AUTH_SECRET ?? (await ensureAuthSecret(env.SCORELINE_DATA_DIR)),
  origin: env.SCORELINE_ORIGIN,
});

const restore = async (
  { file }: Extract<CommandLine, { command: 'restore' }>,
  context: CommandContext,
): Promise<void> => {
  const { env, folder, input } = context;
  createDataDir(env.SCORELINE_DATA_DIR);
  if (file !== STREAM) return restoreFile(resolve(folder, file), context);
  // It is read more than once.
  const path = join(env.SCORELINE_DATA_DIR, `input-${process.pid}.backup.gz`);
  try {
    await pipeline(input, createWriteStream(path, { mode: 0o600 }));
    await restoreFile(path, context);
  } finally {
    rmSync(path, { force: true });
  }
};

const restoreFile = async (path: string, { env, say }: CommandContext): Promise<void> => {
  // Nothing else may run on this data: a SQLite database is locked for this process.
  const database: Database =
    env.DATABASE_URL === undefined
      ? openSqlite(env.SCORELINE_DATA_DIR)
      : await openPostgres(env.DATABASE_URL);
  const rows = await openRows(env);
  // Of better-auth only its tables are made here; they depend on no secret.
  const auth = { secret: env.SCORELINE_AUTH_SECRET ?? 'x'.repeat(32), origin: env.SCORELINE_ORIGIN };
  const migrateTo = async (migration?: string) => {
    await migrate(database, migration);
    await migrateAuth(database, auth);
  };
  try {
    const restored = await restoreBackup(path, {
      rows,
      dataDir: env.SCORELINE_DATA_DIR,
      schema: { known: KNOWN_MIGRATIONS, migrateTo, migrateToLatest: () => migrateTo() },
    });
    say(`Restored and checked: ${counted(restored.rows)}, as of ${restored.madeAt}.`);
    if (restored.secrets.length > 0)
      say(`Secrets put into ${env.SCORELINE_DATA_DIR}: ${restored.secrets.join(', ')}`);
    say('Start Scoreline now. People sign in as before.');
  } finally {
    await rows.close();
    await database.close();
  }
};

const resetOwner = async (
  { email, asLink }: Extract<CommandLine, { command: 'owner reset' }>,
  { env, now, say }: CommandContext,
): Promise<void> => {
  // Beside the running system, if it runs.
  const database =
    env.DATABASE_URL === undefined
      ? openSqliteBeside(env.SCORELINE_DATA_DIR)
      : await openPostgres(env.DATABASE_URL);
  try {
    if ((await pendingMigrations(database)).length > 0)
      throw new Error(
        'The database is of an earlier version. Start Scoreline once, which brings it up to date.',
      );
    const owner = await findOwner(database.db, email);
    if (asLink) {
      const path = await makeOwnerLink(database.db, owner, now);
      say(`${owner.email} sets a new password here, once, within 7 days:`);
      say(
        env.SCORELINE_ORIGIN === undefined
          ? `${path} on your site`
          : new URL(path, env.SCORELINE_ORIGIN).href,
      );
      return;
    }
    const auth = openAuth(database, await settingsOf(env));
    const password = await resetOwnerPassword(database.db, auth, owner, now);
    say(`Owner     ${owner.email}`);
    say(`Password  ${password}   (shown only once)`);
    say('Their sessions were ended and their passkeys removed.');
  } finally {
    await database.close();
  }
};

/** Does what was typed. Throws an error of one clear line. */
export const runCommand = async (typed: CommandLine, context: CommandContext): Promise<void> => {
  switch (typed.command) {
    case 'backup':
      return backup(typed, context);
    case 'restore':
      return restore(typed, context);
    case 'owner reset':
      return resetOwner(typed, context);
    case 'help':
      return context.say(USAGE);
    default:
      return typed satisfies never;
  }
};

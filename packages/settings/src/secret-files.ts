import { readFileSync } from 'node:fs';
import { SettingsError } from './settings-error.ts';

/** Settings that are secret or hold a password. Each can be read from a file that `<NAME>_FILE` names. */
export const SECRETS = [
  'DATABASE_URL',
  'SCORELINE_API_KEY',
  'SCORELINE_AUTH_SECRET',
  'SCORELINE_OWNER_PASSWORD',
  'SCORELINE_SOKETI_SECRET',
  'SOKETI_REDIS_URL',
] as const;

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const read = (name: string, file: string): string => {
  try {
    const value = readFileSync(file, 'utf8').trim();
    if (value !== '') return value;
  } catch (error) {
    throw new SettingsError(`${name} names ${file}, which cannot be read (${reasonOf(error)})`);
  }
  throw new SettingsError(`${name} names ${file}, which is empty`);
};

/**
 * The variables of an environment that are set, with what the files of secrets hold. An empty variable counts as not set.
 * Throws a {@link SettingsError} where a file cannot be read, or a secret is given in both ways.
 */
export const withSecretFiles = (
  from: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> => {
  const set = new Map(Object.entries(from).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  for (const name of SECRETS) {
    const file = set.get(`${name}_FILE`);
    if (file === undefined) continue;
    if (set.has(name)) throw new SettingsError(`${name} and ${name}_FILE are both set; leave one out`);
    set.set(name, read(`${name}_FILE`, file));
  }
  return Object.fromEntries(set);
};

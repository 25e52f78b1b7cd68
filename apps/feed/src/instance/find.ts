import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Environment, SettingsError, withSecretFiles } from '@scoreline/settings';
import { z } from 'zod';
import { Failure } from '../failure.ts';

/** A running Scoreline and a key that it takes. */
export interface Instance {
  /** Its public address, without a `/` at the end. */
  readonly url: string;
  /** Where its API is asked, when that is not the public address. */
  readonly apiUrl?: string;
  readonly key: string;
}

/** What `npm start` writes while it runs. */
const Running = z.object({ url: z.url(), apiUrl: z.url().optional() });

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

const running = (dataDir: string): { readonly url: string; readonly apiUrl?: string | undefined } => {
  const text = read(join(dataDir, 'instance.json'));
  if (text === null)
    throw new Failure(
      'Nothing is running here. Start it with `npm start`, or set SCORELINE_URL and SCORELINE_API_KEY to use another one.',
    );
  try {
    return Running.parse(JSON.parse(text));
  } catch {
    throw new Failure(`${join(dataDir, 'instance.json')} is damaged; stop \`npm start\` and start it again.`);
  }
};

const keptKey = (dataDir: string): string => {
  const key = read(join(dataDir, 'feed-key'));
  if (key === null || key === '')
    throw new Failure(
      `There is no API key in ${join(dataDir, 'feed-key')}. Start with \`npm start\`, which makes one, or set SCORELINE_API_KEY.`,
    );
  return key;
};

const withFiles = (from: Environment) => {
  try {
    return withSecretFiles(from);
  } catch (error) {
    if (error instanceof SettingsError) throw new Failure(`${error.message}.`);
    throw error;
  }
};

/**
 * Finds the instance to talk to: `SCORELINE_URL` and `SCORELINE_API_KEY`, else what runs from the data folder
 * (`SCORELINE_DATA_DIR`, or `data` in `root`, the project's folder). Throws a {@link Failure}.
 */
export const findInstance = (from: Environment, root: string): Instance => {
  const env = withFiles(from);
  const dataDir = resolve(root, env.SCORELINE_DATA_DIR || 'data');
  const { url, apiUrl } = env.SCORELINE_URL ? { url: env.SCORELINE_URL } : running(dataDir);
  const parsed = z.url({ protocol: /^https?$/ }).safeParse(url);
  if (!parsed.success) throw new Failure(`SCORELINE_URL must be like http://127.0.0.1:3000, not ${url}.`);
  const key = env.SCORELINE_API_KEY || keptKey(dataDir);
  return { url: parsed.data.replace(/\/+$/, ''), key, ...(apiUrl === undefined ? {} : { apiUrl }) };
};

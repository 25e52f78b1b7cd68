import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from '../failure.ts';

/** A running Scoreline and a key that it takes. */
export interface Instance {
  /** Its public address, without a `/` at the end. */
  readonly url: string;
  readonly key: string;
}

/** What `npm start` writes while it runs. */
const Running = z.object({ url: z.url() });

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

const runningUrl = (dataDir: string): string => {
  const text = read(join(dataDir, 'instance.json'));
  if (text === null)
    throw new Failure(
      'Nothing is running here. Start it with `npm start`, or set SCORELINE_URL and SCORELINE_API_KEY to use another one.',
    );
  try {
    return Running.parse(JSON.parse(text)).url;
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

/**
 * Finds the instance to talk to: `SCORELINE_URL` and `SCORELINE_API_KEY`, else what runs from the data folder
 * (`SCORELINE_DATA_DIR`, or `data` in `root`, the project's folder). Throws a {@link Failure}.
 */
export const findInstance = (env: Record<string, string | undefined>, root: string): Instance => {
  const dataDir = resolve(root, env.SCORELINE_DATA_DIR || 'data');
  const url = env.SCORELINE_URL || runningUrl(dataDir);
  const parsed = z.url({ protocol: /^https?$/ }).safeParse(url);
  if (!parsed.success) throw new Failure(`SCORELINE_URL must be like http://127.0.0.1:3000, not ${url}.`);
  return { url: parsed.data.replace(/\/+$/, ''), key: env.SCORELINE_API_KEY || keptKey(dataDir) };
};

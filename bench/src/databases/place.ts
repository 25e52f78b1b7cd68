import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePostgres } from '@scoreline/testbed';
import pg from 'pg';

export const KINDS = ['SQLite', 'Postgres'] as const;
export type Kind = (typeof KINDS)[number];

/** Where an API keeps its data. */
export interface Place {
  readonly kind: Kind;
  readonly dataDir: string;
  /** `DATABASE_URL`, unless it is SQLite in the folder. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Places {
  /** A place of its own, empty. */
  newPlace(): Promise<Place>;
  stop(): Promise<void>;
}

/** Databases of one kind, that sync every commit to the disk under the folder for temporary files. */
export const openPlaces = async (kind: Kind): Promise<Places> => {
  const folder = mkdtempSync(join(tmpdir(), 'scoreline-bench-'));
  // The user that Postgres runs as must be able to enter.
  chmodSync(folder, 0o755);
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', clean);
  const postgres = kind === 'Postgres' ? await makePostgres(folder, { isSynced: true }) : null;
  await postgres?.server.start();
  let places = 0;
  return {
    newPlace: async () => {
      places += 1;
      const dataDir = join(folder, `data${places}`);
      mkdirSync(dataDir);
      if (postgres === null) return { kind, dataDir, env: {} };
      const name = `bench${places}`;
      const client = new pg.Client(postgres.url);
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return { kind, dataDir, env: { DATABASE_URL: postgres.url.replace(/[^/]*$/, name) } };
    },
    stop: async () => {
      await postgres?.server.down('SIGINT');
      process.off('exit', clean);
      clean();
    },
  };
};

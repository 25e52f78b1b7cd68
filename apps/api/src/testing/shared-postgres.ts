import { createDatabase, hasPostgres, startPostgres } from '@scoreline/testbed';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../database/open.ts';
import { ready } from './ready.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one Postgres that all test files share: a database on it that is as the API has it at start. */
    readonly postgresTemplate: string | null;
  }
}

/** Starts the Postgres that all test files share, each with databases of its own. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (!hasPostgres()) {
    project.provide('postgresTemplate', null);
    return undefined;
  }
  const postgres = await startPostgres();
  const template = await createDatabase(postgres.url);
  await (await ready(await openPostgres(template))).close();
  project.provide('postgresTemplate', template);
  return postgres.stop;
};

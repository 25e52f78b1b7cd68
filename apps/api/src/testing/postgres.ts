import { createDatabase, hasPostgres } from '@scoreline/testbed';
import { describe, inject, it } from 'vitest';

// In CI nothing may be missing: there the tests run, and fail.
const isSkipped = !hasPostgres() && process.env.CI === undefined;
const titled = (title: string) =>
  isSkipped ? `${title} (skipped: there is no Postgres on this machine)` : title;

/** Tests that need a Postgres. On a machine that has none they are skipped, and their titles say so. */
export const describeOnPostgres = (title: string, suite: () => void): void => {
  describe.skipIf(isSkipped)(titled(title), suite);
};

export const itOnPostgres = (title: string, test: () => Promise<void>, timeout?: number): void => {
  it.skipIf(isSkipped)(titled(title), test, timeout);
};

const templateUrl = () => {
  const template = inject('postgresTemplate');
  if (template === null) throw new Error('there is no Postgres on this machine');
  return template;
};

/** The address of a new database, as the API has it at start, on the Postgres that all test files share. */
export const newDatabase = (): Promise<string> => {
  const template = templateUrl();
  return createDatabase(template.replace(/[^/]*$/, 'postgres'), new URL(template).pathname.slice(1));
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const UNIQUE_VIOLATION = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** Whether a write failed because another one has just taken the same key. */
export const isUniqueViolation = (error: unknown): boolean => UNIQUE_VIOLATION.includes(codeOf(error));

const ATTEMPTS = 20;

/** Runs a task again after a unique violation; then it finds the row of the other writer. */
export const retryOnUniqueViolation = async <T>(task: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1)
    try {
      return await task();
    } catch (error) {
      if (!isUniqueViolation(error) || tries === ATTEMPTS) throw error;
    }
};

/** Node: refused, reset, timed out, unknown host. Postgres: shutting down, starting up, too many connections. */
const UNAVAILABLE = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
];

/** Whether the database could not be reached, so that the same request may soon succeed. */
export const isUnavailable = (error: unknown): boolean =>
  UNAVAILABLE.includes(codeOf(error)) ||
  (error instanceof Error &&
    /^Connection terminated|^timeout exceeded when trying|^Client has encountered a connection error/.test(
      error.message,
    ));

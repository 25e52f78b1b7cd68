const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const UNIQUE_VIOLATION = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** Whether a write failed because somebody else wrote the same a moment earlier. */
export const isTaken = (error: unknown): boolean => UNIQUE_VIOLATION.includes(codeOf(error));

const TRIES = 20;

/** Runs a task again when somebody else was faster; by then it finds what they made. */
export const againIfTaken = async <T>(task: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1)
    try {
      return await task();
    } catch (error) {
      if (!isTaken(error) || tries === TRIES) throw error;
    }
};

/** Connection refused, reset, timed out, name unknown; and Postgres: shutting down, starting, too many. */
const AWAY = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
];

/** Whether the database could not be asked at all, so that the same request may succeed soon. */
export const isAway = (error: unknown): boolean =>
  AWAY.includes(codeOf(error)) ||
  (error instanceof Error && /^Connection terminated|^timeout exceeded when trying/.test(error.message));

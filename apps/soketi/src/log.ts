import { Log } from '@soketi/soketi';

const LEVELS = { info: 30, warn: 40, error: 50 } as const;
type Level = keyof typeof LEVELS;

/** Writes one line of JSON for each message, with pino's level numbers. */
export type Logger = (level: Level, message: string, fields?: Readonly<Record<string, unknown>>) => void;

export const createJsonLogger =
  (write: (line: string) => void, now: () => number): Logger =>
  (level, message, fields = {}) =>
    write(
      `${JSON.stringify({ level: LEVELS[level], time: now(), name: 'soketi', ...fields, msg: message })}\n`,
    );

/** An error in one line: the message, and where it was thrown. */
export const describeError = (error: unknown): { error: string; at?: string } => {
  if (!(error instanceof Error)) return { error: String(error) };
  const at = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return {
    error: `${error.name}: ${error.message}`,
    ...(at === undefined ? {} : { at: at.trim().slice(3) }),
  };
};

/**
 * Redirects Soketi's own messages to our log. It prints banners, and whole objects when a client disconnects during a
 * request; only its errors are worth a line.
 */
export const redirectSoketiLog = (log: Logger): void => {
  Log.br = () => {};
  Log.log = () => {};
  Log.error = (message) => log('error', 'Soketi reports an error', describeError(message));
  Log.warning = (message) => {
    if (message instanceof Error) log('warn', 'Soketi warns', describeError(message));
  };
};

import { Log } from '@soketi/soketi';

const levels = { info: 30, warn: 40, error: 50 } as const;
type Level = keyof typeof levels;

/** Writes one line of JSON for each thing that happened, with pino's numbers for the levels. */
export type Logger = (level: Level, message: string, fields?: Readonly<Record<string, unknown>>) => void;

export function jsonLogger(write: (line: string) => void, now: () => number): Logger {
  return (level, message, fields = {}) =>
    write(
      `${JSON.stringify({ level: levels[level], time: now(), name: 'soketi', ...fields, msg: message })}\n`,
    );
}

/** An error in one line: what, and where it was thrown. */
export function describeError(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  const at = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return {
    error: `${error.name}: ${error.message}`,
    ...(at === undefined ? {} : { at: at.trim().slice(3) }),
  };
}

/**
 * Puts Soketi's own messages into our log. It prints banners, and whole objects when a client goes away in
 * the middle of a request; only what it reports as an error is worth a line.
 */
export function takeOverSoketiLog(log: Logger): void {
  Log.br = () => {};
  Log.log = () => {};
  Log.error = (message) => log('error', 'Soketi reports an error', describeError(message));
  Log.warning = (message) => {
    if (message instanceof Error) log('warn', 'Soketi warns', describeError(message));
  };
}

import type { z } from 'zod';
import { withSecretFiles } from './secret-files.ts';
import { SettingsError } from './settings-error.ts';

export { SettingsError } from './settings-error.ts';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads settings by their schema. An empty variable counts as not set; a secret may stand in a file that `<NAME>_FILE`
 * names. Throws a {@link SettingsError} with one line for each setting that is wrong.
 */
export const readSettings = <T>(schema: z.ZodType<T>, from: Environment): T => {
  const parsed = schema.safeParse(withSecretFiles(from));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new SettingsError(lines.join('\n'));
};

import 'server-only';
import { type Env, readEnv } from '../../env.ts';

let known: Env | undefined;

/** The server's settings, read when first asked for: while building there are none. */
export const env = (): Env => {
  known ??= readEnv(process.env);
  return known;
};

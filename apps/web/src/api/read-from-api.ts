import 'server-only';
import { type Problem, problem } from '@scoreline/protocol';
import { connection } from 'next/server';
import type { z } from 'zod';
import { setPageStatus } from '../page-response.ts';
import { env } from './server-env.ts';

/** What the API said: the thing asked for, that there is none, why it is kept back, or nothing that could be understood. */
export type ReadResult<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'signedOut' }
  /** It is not for whoever asks, or no longer for anybody. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unavailable' };

export interface ReadOptions {
  /** The reader's cookies, for what only the signed-in may see. */
  readonly cookie?: string;
}

const PATIENCE = 5_000;

/**
 * Reads `path` from the API on the server, never from a cache. `unavailable` also sets the page's HTTP status
 * to 503, so that no proxy keeps the page that says so.
 */
export const readFromApi = async <S extends z.ZodType>(
  path: string,
  schema: S,
  options: ReadOptions = {},
): Promise<ReadResult<z.output<S>>> => {
  // Scores belong to the moment they are asked for; never to the build.
  await connection();
  const answer = await ask(path, schema, options);
  if (answer.kind === 'unavailable') setPageStatus(503);
  return answer;
};

const ask = async <S extends z.ZodType>(
  path: string,
  schema: S,
  { cookie }: ReadOptions,
): Promise<ReadResult<z.output<S>>> => {
  try {
    const response = await fetch(new URL(path, env().API_URL), {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { accept: 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    });
    if (NO_SUCH_THING.has(response.status)) return { kind: 'missing' };
    if (response.status === 401) return { kind: 'signedOut' };
    if (response.status === 403 || response.status === 410)
      return { kind: 'refused', problem: problem.parse(await response.json()) };
    if (!response.ok) return unavailable(path, `status ${response.status}`);
    const parsed = schema.safeParse(await response.json());
    if (parsed.success) return { kind: 'found', value: parsed.data };
    return unavailable(path, parsed.error.issues[0]?.message ?? 'an answer of another shape');
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return unavailable(path, error instanceof Error ? `${error.message}${cause}` : String(error));
  }
};

/** Also where the address itself is none that anything can have: too long, or not written as one. */
const NO_SUCH_THING = new Set([400, 404, 414]);

const unavailable = (path: string, why: string): { readonly kind: 'unavailable' } => {
  console.error(`GET ${path.slice(0, 200)} from the API: ${why}`);
  return { kind: 'unavailable' };
};

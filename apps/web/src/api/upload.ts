import { problem } from '@scoreline/protocol';
import type { z } from 'zod';
import type { ApiResult } from './request.ts';

const PATIENCE_MS = 30_000;

/** Sends a file as it is, with the session's cookie, and parses the answer with `schema`. Never throws. */
export const uploadFile = async <S extends z.ZodType>(
  path: string,
  file: Blob,
  schema: S,
): Promise<ApiResult<z.output<S>>> => {
  try {
    const response = await fetch(path, {
      method: 'PUT',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { accept: 'application/json', 'content-type': file.type || 'application/octet-stream' },
      body: file,
    });
    const answer: unknown = await response.json();
    const done = schema.safeParse(answer);
    if (response.ok && done.success)
      return { kind: 'done', value: done.data, isNew: response.status === 201, answeredAt: null };
    const said = problem.safeParse(answer);
    return said.success
      ? { kind: 'problem', problem: said.data, retryAfterMs: null, answeredAt: null }
      : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
};

import { type Problem, problem } from '@scoreline/protocol';
import type { z } from 'zod';
import * as messages from './messages.ts';

/** When the server answered, in whole seconds of its clock; epoch milliseconds. Null where it did not say. */
type Instant = number | null;

/** What the API answered to a request from the page. */
export type ApiResult<T> =
  | { readonly kind: 'done'; readonly value: T; readonly isNew: boolean; readonly answeredAt: Instant }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly retryAfterMs: number | null;
      readonly answeredAt: Instant;
    }
  /** No answer, or none that can be understood: the network, or a proxy that speaks for a server that is away. */
  | { readonly kind: 'unreachable' };

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

const PATIENCE_MS = 10_000;

/** Sends a request with the session's cookie and parses the answer with `schema`. Never throws. */
export const requestApi = async <S extends z.ZodType>(
  { method, path, body }: ApiRequest,
  schema: S,
): Promise<ApiResult<z.output<S>>> => {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    const answeredAt = dateOf(response);
    if (response.ok) {
      const parsed = schema.safeParse(answer);
      return parsed.success
        ? { kind: 'done', value: parsed.data, isNew: response.status === 201, answeredAt }
        : { kind: 'unreachable' };
    }
    const said = problem.safeParse(answer);
    return said.success
      ? { kind: 'problem', problem: said.data, retryAfterMs: retryAfter(response), answeredAt }
      : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
};

const dateOf = (response: Response): Instant => {
  const at = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(at) ? null : at;
};

const retryAfter = (response: Response): number | null => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
};

/** What went wrong, for the form as a whole. */
export const errorText = (answer: Exclude<ApiResult<unknown>, { kind: 'done' }>): string => {
  if (answer.kind === 'unreachable') return messages.UNREACHABLE;
  return answer.problem.status === 401 ? messages.SIGNED_OUT : answer.problem.detail;
};

/** What is wrong with each field, by its path in the request. */
export const fieldErrors = (answer: ApiResult<unknown>): Readonly<Record<string, string>> =>
  answer.kind === 'problem'
    ? Object.fromEntries((answer.problem.fields ?? []).map(({ path, message }) => [path, message]))
    : {};

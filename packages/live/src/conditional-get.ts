import type { Environment } from './environment.ts';
import type { ParseResult } from './parse-message.ts';

export type ConditionalResponse<T> = ParseResult<T> | { readonly kind: 'notModified' };

/** Reads one address again and again, with If-None-Match. Rejects unless the status is 200 or 304. */
export const createConditionalGet = <T>(
  fetch: Environment['fetch'],
  url: string,
  parse: (body: unknown) => ParseResult<T>,
): ((signal: AbortSignal) => Promise<ConditionalResponse<T>>) => {
  let etag: string | null = null;
  return async (signal) => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (etag !== null) headers['if-none-match'] = etag;
    // The browser's cache would hide the 304.
    const response = await fetch(url, { headers, signal, cache: 'no-store' });
    if (response.status === 304) return { kind: 'notModified' };
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    const result = parse(await response.json());
    if (result.kind === 'message') etag = response.headers.get('etag');
    return result;
  };
};

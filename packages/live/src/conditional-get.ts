import type { Surroundings } from './environment.ts';
import type { Reading } from './parse-message.ts';

export type Answer<T> = Reading<T> | { readonly is: 'same' };

/** Asks one address again and again, and is told when nothing changed. Rejects unless the answer is 200 or 304. */
export const createReader = <T>(
  fetch: Surroundings['fetch'],
  url: string,
  read: (body: unknown) => Reading<T>,
): ((signal: AbortSignal) => Promise<Answer<T>>) => {
  let etag: string | null = null;
  return async (signal) => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (etag !== null) headers['if-none-match'] = etag;
    // The browser's own cache would keep the ETag to itself, and may answer with what `stale-while-revalidate` lets
    // it keep.
    const response = await fetch(url, { headers, signal, cache: 'no-store', credentials: 'same-origin' });
    if (response.status === 304) return { is: 'same' };
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    const reading = read(await response.json());
    if (reading.is === 'message') etag = response.headers.get('etag');
    return reading;
  };
};

import { createHash } from 'node:crypto';

/** How old or how far ahead a request may be: 600 s, as in the Pusher HTTP API. */
const MAX_AGE_S = 600;

type Query = Readonly<Record<string, string | null | (string | null)[]>>;

/**
 * What is wrong with a request whose signature is right: it may be a replay.
 * @param now epoch milliseconds
 */
export const findSignedRequestError = (query: Query, body: string, now: number): string | undefined => {
  const { auth_timestamp, body_md5 } = query;
  const at =
    typeof auth_timestamp === 'string' && /^\d{1,12}$/.test(auth_timestamp) ? Number(auth_timestamp) : -1;
  if (Math.abs(now / 1000 - at) > MAX_AGE_S) return `"auth_timestamp" is more than ${MAX_AGE_S} s off.`;
  if (body === '' && body_md5 === undefined) return undefined;
  const matches = body_md5 === createHash('md5').update(body).digest('hex');
  return matches ? undefined : '"body_md5" is not that of the body.';
};

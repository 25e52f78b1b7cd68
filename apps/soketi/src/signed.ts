import { createHash } from 'node:crypto';

/** Seconds that a request may be old, or ahead: the Pusher HTTP API names 600. */
const maxAge = 600;

type Query = Readonly<Record<string, string | null | (string | null)[]>>;

/**
 * What is wrong with a request whose signature is right: it may have been overheard and sent again.
 * @param now milliseconds since 1970
 */
export function faultOfSigned(query: Query, body: string, now: number): string | undefined {
  const { auth_timestamp, body_md5 } = query;
  const at =
    typeof auth_timestamp === 'string' && /^\d{1,12}$/.test(auth_timestamp) ? Number(auth_timestamp) : -1;
  if (Math.abs(now / 1000 - at) > maxAge) return `"auth_timestamp" is more than ${maxAge} s off.`;
  if (body === '' && body_md5 === undefined) return undefined;
  const isOfBody = body_md5 === createHash('md5').update(body).digest('hex');
  return isOfBody ? undefined : '"body_md5" is not that of the body.';
}

import { createHash, createHmac } from 'node:crypto';
import { key, secret } from './soketi.ts';

/** The query of a request as the Pusher HTTP API wants it signed, with these changes made before signing. */
export function signedQuery(
  method: string,
  path: string,
  body: string,
  changes: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    auth_key: key,
    auth_timestamp: secondsFromNow(0),
    auth_version: '1.0',
    ...(body === '' ? {} : { body_md5: createHash('md5').update(body).digest('hex') }),
    ...changes,
  });
  const signature = createHmac('sha256', secret).update(`${method}\n${path}\n${query}`).digest('hex');
  return `${query}&auth_signature=${signature}`;
}

export function secondsFromNow(seconds: number): string {
  return String(Math.floor(Date.now() / 1000) + seconds);
}

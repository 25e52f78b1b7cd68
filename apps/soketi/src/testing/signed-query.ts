import { createHash, createHmac } from 'node:crypto';
import { KEY, SECRET } from './test-soketi.ts';

/** A signed query for the Pusher HTTP API. `changes` are applied before signing. */
export const signedQuery = (
  method: string,
  path: string,
  body: string,
  changes: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams({
    auth_key: KEY,
    auth_timestamp: secondsFromNow(0),
    auth_version: '1.0',
    ...(body === '' ? {} : { body_md5: createHash('md5').update(body).digest('hex') }),
    ...changes,
  });
  const signature = createHmac('sha256', SECRET).update(`${method}\n${path}\n${query}`).digest('hex');
  return `${query}&auth_signature=${signature}`;
};

export const secondsFromNow = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds);

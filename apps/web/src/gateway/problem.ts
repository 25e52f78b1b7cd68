import type { ServerResponse } from 'node:http';

const TYPES = {
  400: ['bad-request', 'Invalid request'],
  405: ['bad-request', 'Invalid request'],
  413: ['too-large', 'Body too large'],
  421: ['bad-request', 'Invalid request'],
  502: ['unavailable', 'The scores API cannot be reached'],
  503: ['unavailable', 'The scores API cannot be reached'],
  504: ['unavailable', 'The scores API cannot be reached'],
} as const;

/** RFC 9457 problem details, as the API itself answers them. Does nothing when an answer has already begun. */
export const sendProblem = (response: ServerResponse, status: keyof typeof TYPES, detail: string): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const [type, title] = TYPES[status];
  const body = JSON.stringify({ type: `https://scoreline.dev/problems/${type}`, title, status, detail });
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status >= 500 ? { 'retry-after': '2' } : {}),
    // Without it what the client still sends is read and dropped, so that it sees this.
    ...(status === 413 ? {} : { connection: 'close' }),
  });
  response.end(body);
};

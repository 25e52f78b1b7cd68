import type { ServerResponse } from 'node:http';

/** RFC 9457 problem details, as the API itself answers them. Does nothing when an answer has already begun. */
export const sendProblem = (response: ServerResponse, status: 502 | 503 | 504, detail: string): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({
    type: 'https://scoreline.dev/problems/unavailable',
    title: 'The scores API cannot be reached',
    status,
    detail,
  });
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '2',
    connection: 'close',
  });
  response.end(body);
};

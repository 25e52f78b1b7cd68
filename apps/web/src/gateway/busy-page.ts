import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../renderer/security.ts';

/** How soon a browser asks again, in seconds. */
const AGAIN_S = '3';
const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark}';
const PAGE = Buffer.from(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Busy</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Very many people are asking</h1>
<p>This page tries again by itself in a few seconds. Pages that are open already go on.</p>
</body>
</html>
`);
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`;

/** Instead of a page that cannot be rendered now. It costs next to nothing. */
export const sendBusy = (response: ServerResponse): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.writeHead(503, {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': PAGE.length,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'retry-after': AGAIN_S,
    refresh: AGAIN_S,
  });
  response.end(PAGE);
};

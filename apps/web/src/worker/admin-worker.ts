/**
 * Opens the console of a match without a network. It keeps, for each console that was opened, the page as the server
 * last gave it and the files that this very page needs; it answers with them only when the network gives nothing.
 * Nothing else is kept, fans' pages least of all, and everything is forgotten when somebody else signs in.
 *
 * A plain script: it imports nothing, because not every browser runs workers that are modules.
 */
const PREFIX = 'scoreline-console-1:';
const CONSOLE = /^\/admin\/match\/[^/]+$/;
const FILES = /\/_next\/static\/[^"'\\\s)<>]+/g;
/** After this a network that gives no answer is none. */
const PATIENCE_MS = 4_000;
const MOST_PAGES = 5;

const keptCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));
const forget = (path: string) => caches.delete(PREFIX + path);
const forgetAll = async () => {
  await Promise.all((await keptCaches()).map((name) => caches.delete(name)));
};

const late = () =>
  new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), PATIENCE_MS);
  });

/** Says on the page itself that it is a kept one, and so as old as when it was kept. */
const marked = async (kept: Response) => {
  const html = (await kept.text()).replace('<html', '<html data-kept=""');
  return new Response(html, { headers: kept.headers });
};

/** The network's page, or the kept one where the network has none. */
const page = async (request: Request, path: string): Promise<Response> => {
  const kept = await caches.match(path, { ignoreVary: true });
  if (kept === undefined) return fetch(request);
  const answer = await Promise.race([fetch(request).catch(() => 'none' as const), late()]);
  if (!(answer instanceof Response) || answer.status >= 500) return marked(kept);
  // Sent elsewhere, to sign in: whoever is here now is not who it was kept for.
  if (answer.type === 'opaqueredirect') await forget(path);
  return answer;
};

/** Their names change with their content, so a kept one is never old. */
const file = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

/** Keeps the page at `path` with all the files it names and all that it has loaded since. */
const keep = async (path: string, loaded: readonly string[]) => {
  const response = await fetch(path, { redirect: 'error', headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const html = await response.text();
  const files = new Set([...(html.match(FILES) ?? []), ...loaded]);
  const cache = await caches.open(PREFIX + path);
  await Promise.all(
    [...files].map(async (one) => {
      if ((await cache.match(one, { ignoreVary: true })) === undefined) await cache.add(one);
    }),
  );
  const headers = new Headers(response.headers);
  // They speak of the bytes as they came over the wire.
  headers.delete('content-encoding');
  headers.delete('content-length');
  await cache.put(path, new Response(html, { headers }));
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname !== path && !files.has(pathname + search)) await cache.delete(url);
  }
  const others = (await keptCaches()).filter((name) => name !== PREFIX + path);
  await Promise.all(others.slice(0, -(MOST_PAGES - 1)).map((name) => caches.delete(name)));
};

addEventListener('fetch', (event) => {
  if (!(event instanceof FetchEvent)) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (pathname.startsWith('/_next/static/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' && CONSOLE.test(pathname)) event.respondWith(page(request, pathname));
  else if (request.mode === 'navigate' && pathname === '/admin/sign-in') event.waitUntil(forgetAll());
});

addEventListener('message', (event) => {
  if (!(event instanceof ExtendableMessageEvent)) return;
  const message: unknown = event.data;
  if (typeof message !== 'object' || message === null || !('path' in message) || !('loaded' in message))
    return;
  const { path, loaded } = message;
  if (typeof path !== 'string' || !CONSOLE.test(path) || !Array.isArray(loaded)) return;
  const files = loaded.filter((one): one is string => typeof one === 'string');
  event.waitUntil(keep(path, files).catch(() => {}));
});

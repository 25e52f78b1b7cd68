import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { answerWith, boardOf, type ServedMatch } from './served-match.ts';

export interface TestApi {
  readonly origin: string;
  /** Requested paths, in order. */
  readonly requests: string[];
  /** Answers `POST /broadcasting/auth`; while null, the answer is 401. */
  sign: ((socketId: string, channel: string) => object) | null;
}

/** The part of the API that a page uses: snapshots, the board and channel authorization, over real HTTP. */
export const startTestApi = async (matches: readonly ServedMatch[]): Promise<TestApi> => {
  const api: { -readonly [K in keyof TestApi]: TestApi[K] } = { origin: '', requests: [], sign: null };
  const answer = async (request: IncomingMessage): Promise<Response> => {
    const path = request.url ?? '';
    if (path === '/broadcasting/auth') {
      const form = new URLSearchParams(await textOf(request));
      return api.sign === null
        ? new Response('', { status: 401 })
        : Response.json(api.sign(form.get('socket_id') ?? '', form.get('channel_name') ?? ''));
    }
    const headers = new Headers({ 'if-none-match': request.headers['if-none-match'] ?? '' });
    if (path.startsWith('/v1/board')) return answerWith(boardOf(matches, Date.now), headers);
    const match = matches.find(({ id }) => path === `/v1/matches/${id}`);
    return match === undefined ? new Response('', { status: 404 }) : answerWith(match.snapshot(), headers);
  };
  const server = createServer(async (request, response) => {
    api.requests.push(request.url ?? '');
    const result = await answer(request);
    response.writeHead(result.status, Object.fromEntries(result.headers));
    response.end(await result.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  api.origin = `http://127.0.0.1:${address.port}`;
  return api;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

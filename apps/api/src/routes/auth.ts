import type { FastifyInstance } from 'fastify';
import type { Deps } from '../app.ts';
import { CLIENT_ADDRESS_HEADER } from '../auth/auth.ts';

/** Hands `/api/auth/*` to better-auth, with the body as it came. */
export const authRoutes =
  ({ auth }: Pick<Deps, 'auth'>) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 16_384 }, (_request, text, done) =>
      done(null, text),
    );
    app.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      schema: { hide: true },
      handler: async (request, reply) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(request.headers))
          if (value !== undefined && !name.startsWith('x-')) headers.set(name, String(value));
        headers.set(CLIENT_ADDRESS_HEADER, request.ip);
        const body = typeof request.body === 'string' ? request.body : null;
        const url = new URL(request.url, `${request.protocol}://${request.host}`);
        const answer = await auth.handler(
          new Request(url, {
            method: request.method,
            headers,
            ...(request.method === 'POST' ? { body } : {}),
          }),
        );
        reply.code(answer.status);
        answer.headers.forEach((value, name) => {
          if (name !== 'set-cookie') reply.header(name, value);
        });
        for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
        reply.serializer((text: string) => text);
        return reply.send(await answer.text());
      },
    });
  };

import { teamRecord } from '@scoreline/protocol';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App, Deps } from '../app.ts';
import { LARGEST_CREST_BYTES, NoCrest, toCrest } from '../crest/crest-image.ts';
import { ProblemError } from '../problems.ts';
import { keepCrest, readCrest } from '../store/crests.ts';
import { editTeam } from '../store/teams.ts';
import { answerEdited, changeOf, editors, found } from './catalogue-access.ts';
import { params } from './params.ts';

const versionQuery = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'must be the version of the team that is edited')
    .transform(Number),
});

const crestOf = async (body: unknown) => {
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new ProblemError('bad-request', 'Send the image itself as the body: PNG, JPEG or WebP.');
  try {
    return await toCrest(body);
  } catch (error) {
    if (!(error instanceof NoCrest)) throw error;
    throw new ProblemError('bad-request', error.message, {
      fields: [{ path: 'crest', message: error.message }],
    });
  }
};

export const crestRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;

  // Only here a body is an image; what it is, its content says.
  app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: LARGEST_CREST_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.put(
      '/v1/teams/:id/crest',
      {
        schema: {
          summary: 'Set the crest of a team',
          tags: ['Catalogue'],
          params,
          querystring: versionQuery,
          response: { 200: teamRecord },
          consumes: ['image/png', 'image/jpeg', 'image/webp'],
        },
        onRequest: editors(deps),
      },
      async (request) => {
        const { id } = request.params;
        const { version } = request.query;
        const { id: crest, image } = await crestOf(request.body);
        await keepCrest(db, crest, image, now());
        const edited = await editTeam(db, id, { version, crest }, changeOf(request, now));
        return answerEdited(edited, 'team', version);
      },
    );
  });

  app.get(
    '/v1/crests/:id',
    { schema: { summary: 'The image of a crest', tags: ['Reading'], params } },
    async (request, reply) => {
      const image = found(await readCrest(db, request.params.id), 'crest');
      return (
        reply
          // Another crest has another address.
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('content-security-policy', "default-src 'none'")
          .header('x-content-type-options', 'nosniff')
          .type('image/webp')
          .send(image)
      );
    },
  );
};

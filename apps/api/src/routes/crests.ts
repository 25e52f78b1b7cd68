import { BusyError } from '@scoreline/async/turns';
import { teamRecord } from '@scoreline/protocol';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { encodeCrest, InvalidCrestError, MAX_CREST_BYTES } from '../crest/crest-image.ts';
import type { App } from '../fastify.ts';
import { invalidField, ProblemError } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { readCrest, saveCrest } from '../store/crests.ts';
import { editTeam } from '../store/teams.ts';
import { changeContext, requireEditor } from './catalogue-access.ts';
import { params } from './params.ts';
import { editedOrThrow, foundOrThrow } from './replies.ts';

const versionQuery = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'must be the version of the team')
    .transform(Number),
});

const crestOf = async (body: unknown) => {
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new ProblemError('bad-request', 'Send the image itself as the body: PNG, JPEG or WebP.');
  try {
    return await encodeCrest(body);
  } catch (error) {
    if (error instanceof BusyError)
      throw new ProblemError('unavailable', 'Other crests come first. Try again in a moment.');
    if (!(error instanceof InvalidCrestError)) throw error;
    throw invalidField('crest', error.message, error.message);
  }
};

export const crestRoutes = (app: App, services: Services): void => {
  const { db, now } = services;

  // Only this route takes an image as its body. The format is read from the content.
  app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_CREST_BYTES },
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
        onRequest: requireEditor(services),
      },
      async (request) => {
        const { id } = request.params;
        const { version } = request.query;
        const { id: crest, image } = await crestOf(request.body);
        await saveCrest(db, crest, image, now());
        const edited = await editTeam(db, id, { version, crest }, changeContext(request, now));
        return editedOrThrow(edited, 'team', version);
      },
    );
  });

  app.get(
    '/v1/crests/:id',
    { schema: { summary: 'Get the image of a crest', tags: ['Reading'], params } },
    async (request, reply) => {
      const image = foundOrThrow(await readCrest(db, request.params.id), 'crest');
      return (
        reply
          // A new image gets a new URL.
          .header('cache-control', 'public, max-age=31536000, immutable')
          .header('content-security-policy', "default-src 'none'")
          .header('x-content-type-options', 'nosniff')
          .type('image/webp')
          .send(image)
      );
    },
  );
};

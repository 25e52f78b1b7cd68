import { newVenue, venueEdit, venueRecord, venuesFound } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import { createVenue, editVenue, listVenues } from '../store/venues.ts';
import { changeContext, requireEditor } from './catalogue-access.ts';
import { listQuery, params } from './params.ts';
import { editedOrThrow } from './replies.ts';

export const venueRoutes = (app: App, services: Services): void => {
  const { db, now } = services;

  app.get(
    '/v1/venues',
    {
      schema: {
        summary: 'Find venues by part of their name',
        tags: ['Catalogue'],
        querystring: listQuery,
        response: { 200: venuesFound },
      },
      onRequest: requireEditor(services),
    },
    async ({ query: { q, archived } }) => listVenues(db, { text: q, archived: archived === 'true' }),
  );

  app.post(
    '/v1/venues',
    {
      schema: {
        summary: 'Create a venue',
        tags: ['Catalogue'],
        body: newVenue,
        response: { 201: venueRecord },
      },
      onRequest: requireEditor(services),
    },
    async (request, reply) => {
      reply.code(201);
      return createVenue(db, request.body, changeContext(request, now));
    },
  );

  app.patch(
    '/v1/venues/:id',
    {
      schema: {
        summary: 'Edit or archive a venue',
        tags: ['Catalogue'],
        params,
        body: venueEdit,
        response: { 200: venueRecord },
      },
      onRequest: requireEditor(services),
    },
    async (request) => {
      const { params, body } = request;
      const edited = await editVenue(db, params.id, body, changeContext(request, now));
      return editedOrThrow(edited, 'venue', body.version);
    },
  );
};

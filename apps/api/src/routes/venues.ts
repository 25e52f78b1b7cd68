import { newVenue, venueEdit, venueRecord, venuesFound } from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { editVenue, findVenues, makeVenue } from '../store/venues.ts';
import { answerEdited, changeOf, editors } from './catalogue-access.ts';
import { listQuery, params } from './params.ts';

export const venueRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;

  app.get(
    '/v1/venues',
    {
      schema: {
        summary: 'Find venues by a part of their name',
        tags: ['Catalogue'],
        querystring: listQuery,
        response: { 200: venuesFound },
      },
      onRequest: editors(deps),
    },
    async ({ query: { q, archived } }) => findVenues(db, q, archived === 'true'),
  );

  app.post(
    '/v1/venues',
    {
      schema: {
        summary: 'Make a venue',
        tags: ['Catalogue'],
        body: newVenue,
        response: { 201: venueRecord },
      },
      onRequest: editors(deps),
    },
    async (request, reply) => {
      reply.code(201);
      return makeVenue(db, request.body, changeOf(request, now));
    },
  );

  app.patch(
    '/v1/venues/:id',
    {
      schema: {
        summary: 'Edit a venue, or put it away',
        tags: ['Catalogue'],
        params,
        body: venueEdit,
        response: { 200: venueRecord },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const { params, body } = request;
      const edited = await editVenue(db, params.id, body, changeOf(request, now));
      return answerEdited(edited, 'venue', body.version);
    },
  );
};

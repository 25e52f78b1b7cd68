import { newVenue, venueEdit, venueRecord, venuesFound } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import { createVenue, editVenue, listVenues } from '../store/venues.ts';
import { changeContext } from './catalogue-access.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { listQuery, params } from './params.ts';

export const venueRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const { toEditors, lists, edits } = catalogueRoutes(services);

  app.get(
    '/v1/venues',
    toEditors({
      summary: 'Find venues by part of their name',
      querystring: listQuery,
      response: { 200: venuesFound },
    }),
    lists(listVenues),
  );

  app.post(
    '/v1/venues',
    toEditors({ summary: 'Create a venue', body: newVenue, response: { 201: venueRecord } }),
    async (request, reply) => {
      reply.code(201);
      return createVenue(db, request.body, changeContext(request, now));
    },
  );

  app.patch(
    '/v1/venues/:id',
    toEditors({
      summary: 'Edit or archive a venue',
      params,
      body: venueEdit,
      response: { 200: venueRecord },
    }),
    edits('venue', editVenue),
  );
};

import {
  importRecord,
  importRecords,
  lookAnswer,
  lookRequest,
  newImport,
  undoAnswer,
  undoRequest,
} from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import { undoImport } from '../match/undo-import.ts';
import type { Services } from '../services.ts';
import {
  createImport,
  findImport,
  listImports,
  markImport,
  matchesByRef,
  toImportRecord,
} from '../store/imports.ts';
import { changeContext, requireEditor } from './catalogue-access.ts';
import { params } from './params.ts';
import { foundOrThrow } from './replies.ts';

/** Enough for the refs of 3,000 matches. */
const BODY_LIMIT = 1024 * 1024;

/**
 * An import is made of ordinary requests and commands; these routes only record that they belong together.
 */
export const importRoutes = (app: App, services: Services): void => {
  const { db, now } = services;
  const find = async (id: string) => foundOrThrow(await findImport(db, id), 'import');

  app.get(
    '/v1/imports',
    {
      schema: { summary: 'List the latest imports', tags: ['Imports'], response: { 200: importRecords } },
      onRequest: requireEditor(services),
    },
    async () => ({
      imports: await Promise.all((await listImports(db)).map((row) => toImportRecord(db, row))),
    }),
  );

  app.post(
    '/v1/imports',
    {
      schema: {
        summary: 'Start an import, so that it can be undone',
        tags: ['Imports'],
        body: newImport,
        response: { 201: importRecord },
      },
      onRequest: requireEditor(services),
      bodyLimit: BODY_LIMIT,
    },
    async (request, reply) => {
      reply.code(201);
      return toImportRecord(db, await createImport(db, request.body, changeContext(request, now)));
    },
  );

  app.post(
    '/v1/imports/look',
    {
      schema: {
        summary: 'List which matches of a file already exist',
        tags: ['Imports'],
        body: lookRequest,
        response: { 200: lookAnswer },
      },
      onRequest: requireEditor(services),
      bodyLimit: BODY_LIMIT,
    },
    async ({ body }) => ({ matches: await matchesByRef(db, body.matches) }),
  );

  app.post(
    '/v1/imports/:id/finish',
    {
      schema: {
        summary: 'Mark an import as complete',
        tags: ['Imports'],
        params,
        response: { 200: importRecord },
      },
      onRequest: requireEditor(services),
    },
    async ({ params }) => {
      const { id, finishedAt } = await find(params.id);
      if (finishedAt === null) await markImport(db, id, { finishedAt: now() });
      return toImportRecord(db, await find(id));
    },
  );

  app.post(
    '/v1/imports/:id/undo',
    {
      schema: {
        summary: 'Undo an import, a few matches for each request',
        tags: ['Imports'],
        params,
        body: undoRequest,
        response: { 200: undoAnswer },
      },
      onRequest: requireEditor(services),
    },
    async (request) => {
      const row = await find(request.params.id);
      return undoImport(services, row, request.body.after ?? '', changeContext(request, now));
    },
  );
};

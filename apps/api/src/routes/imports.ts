import {
  importRecord,
  importRecords,
  lookAnswer,
  lookRequest,
  newImport,
  undoAnswer,
  undoRequest,
} from '@scoreline/protocol';
import type { App, Deps } from '../app.ts';
import { undoImport } from '../match/undo-import.ts';
import {
  findImport,
  listImports,
  makeImport,
  markImport,
  matchesByRef,
  toImportRecord,
} from '../store/imports.ts';
import { changeOf, editors, found } from './catalogue-access.ts';
import { params } from './params.ts';

/** The refs of three thousand matches. */
const BODY_LIMIT = 1024 * 1024;

/**
 * An import is the calls and commands that anybody may send; these routes only remember that they belong together.
 */
export const importRoutes = (app: App, deps: Deps): void => {
  const { db, now } = deps;
  const find = async (id: string) => found(await findImport(db, id), 'import');

  app.get(
    '/v1/imports',
    {
      schema: { summary: 'The latest imports', tags: ['Imports'], response: { 200: importRecords } },
      onRequest: editors(deps),
    },
    async () => ({
      imports: await Promise.all((await listImports(db)).map((row) => toImportRecord(db, row))),
    }),
  );

  app.post(
    '/v1/imports',
    {
      schema: {
        summary: 'Begin an import, so that it can be undone',
        tags: ['Imports'],
        body: newImport,
        response: { 201: importRecord },
      },
      onRequest: editors(deps),
      bodyLimit: BODY_LIMIT,
    },
    async (request, reply) => {
      reply.code(201);
      return toImportRecord(db, await makeImport(db, request.body, changeOf(request, now)));
    },
  );

  app.post(
    '/v1/imports/look',
    {
      schema: {
        summary: 'Which matches of a file are there already',
        tags: ['Imports'],
        body: lookRequest,
        response: { 200: lookAnswer },
      },
      onRequest: editors(deps),
      bodyLimit: BODY_LIMIT,
    },
    async ({ body }) => ({ matches: await matchesByRef(db, body.matches) }),
  );

  app.post(
    '/v1/imports/:id/finish',
    {
      schema: {
        summary: 'Say that an import is complete',
        tags: ['Imports'],
        params,
        response: { 200: importRecord },
      },
      onRequest: editors(deps),
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
        summary: 'Undo an import, some matches at a time',
        tags: ['Imports'],
        params,
        body: undoRequest,
        response: { 200: undoAnswer },
      },
      onRequest: editors(deps),
    },
    async (request) => {
      const row = await find(request.params.id);
      return undoImport(deps, row, request.body.after ?? '', changeOf(request, now));
    },
  );
};

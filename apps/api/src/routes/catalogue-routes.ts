import type { FastifyRequest, FastifySchema } from 'fastify';
import type { Db } from '../database/open.ts';
import type { Services } from '../services.ts';
import type { ChangeContext, EditResult } from '../store/edits.ts';
import type { ListFilter } from '../store/name-search.ts';
import { changeContext, requireCreator, requireEditor } from './catalogue-access.ts';
import type { ListQuery } from './params.ts';
import { editedOrThrow } from './replies.ts';

/** What the routes of the catalogue have in common, beside their own schemas. */
export const catalogueRoutes = (services: Services) => {
  const { db, now } = services;
  const openTo =
    (onRequest: ReturnType<typeof requireEditor>) =>
    <const S extends FastifySchema>(schema: S) => ({ schema: { tags: ['Catalogue'], ...schema }, onRequest });
  return {
    toCreators: openTo(requireCreator(services)),
    toEditors: openTo(requireEditor(services)),

    /** The handler that lists what a query finds. */
    lists:
      <T>(list: (db: Db, filter: ListFilter) => Promise<T>) =>
      ({ query: { q, archived } }: { readonly query: ListQuery }): Promise<T> =>
        list(db, { text: q, archived: archived === 'true' }),

    /** The handler that edits a record, if nobody else edited it first. */
    edits:
      <E extends { readonly version: number }, T>(
        noun: string,
        edit: (db: Db, id: string, edit: E, change: ChangeContext) => Promise<EditResult<T>>,
      ) =>
      async (request: FastifyRequest & { readonly params: { readonly id: string }; readonly body: E }) => {
        const { params, body } = request;
        return editedOrThrow(
          await edit(db, params.id, body, changeContext(request, now)),
          noun,
          body.version,
        );
      },
  };
};

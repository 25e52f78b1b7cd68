import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import type { CreateResult, EditResult } from '../store/edits.ts';

/** The `response` schemas of a route that creates a record or returns the one with the same `ref`. */
export const createdOrFound = <T extends z.ZodType>(schema: T) => ({ 200: schema, 201: schema });

/** Replies 201 with a new record, 200 with one that was there under the same `ref`. */
export const replyCreated = <T>(reply: FastifyReply, { value, isNew }: CreateResult<T>): T => {
  reply.code(isNew ? 201 : 200);
  return value;
};

/** The edited record. Throws 404 when there is none, and 409 when someone else edited it first. */
export const editedOrThrow = <T>(result: EditResult<T>, noun: string, version: number): T => {
  switch (result.kind) {
    case 'edited':
      return result.value;
    case 'missing':
      throw new ProblemError('not-found', `There is no such ${noun}.`);
    case 'stale':
      throw new ProblemError(
        'conflict',
        `Someone else edited this ${noun}: you edited version ${version}, the current version is ${result.version}. Reload it, then edit it again.`,
        { version: result.version },
      );
    default:
      return result satisfies never;
  }
};

/** A record that was looked up. Throws 404 when there is none. */
export const foundOrThrow = <T>(value: T | null, noun: string): T => {
  if (value === null) throw new ProblemError('not-found', `There is no such ${noun}.`);
  return value;
};

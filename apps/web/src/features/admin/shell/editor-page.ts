import 'server-only';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { readFromApi } from '../../../api/read-from-api.ts';
import { requestCookie } from '../../sign-in/session.ts';
import * as messages from './messages.ts';
import { requireRole } from './require-role.tsx';

export const editorPage = requireRole(['editor', 'owner'], messages.EDITORS_ONLY);

/** What the API tells an editor at `path`, or null when it does not answer. What is not there is a page not found. */
export const readWithSession = async <S extends z.ZodType>(
  path: string,
  schema: S,
): Promise<z.output<S> | null> => {
  const answer = await readFromApi(path, schema, { cookie: await requestCookie() });
  if (answer.kind === 'missing') return notFound();
  return answer.kind === 'found' ? answer.value : null;
};

/** Two things that the API tells an editor, or null when it does not answer. */
export const readBoth = async <A extends z.ZodType, B extends z.ZodType>(
  one: readonly [path: string, schema: A],
  other: readonly [path: string, schema: B],
): Promise<readonly [z.output<A>, z.output<B>] | null> => {
  const [first, second] = await Promise.all([readWithSession(...one), readWithSession(...other)]);
  return first === null || second === null ? null : [first, second];
};

import 'server-only';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { pageFor } from '../admin/page-for.tsx';
import { requestCookie } from '../admin/session.ts';
import { readFromApi } from '../api/read.ts';

export const editorPage = pageFor(['editor', 'owner'], 'an editor or the owner');

/** What the API tells an editor at `path`, or null when it does not answer. What is not there is a page not found. */
export const readAsEditor = async <S extends z.ZodType>(
  path: string,
  schema: S,
): Promise<z.output<S> | null> => {
  const answer = await readFromApi(path, schema, { cookie: await requestCookie() });
  if (answer.kind === 'missing') return notFound();
  return answer.kind === 'found' ? answer.value : null;
};

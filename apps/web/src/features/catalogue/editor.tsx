import 'server-only';
import type { Me } from '@scoreline/protocol';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { NoAnswer, NotForYou } from '../admin/admin-shell.tsx';
import { requestCookie, signedIn } from '../admin/session.ts';
import { readFromApi } from '../api/read.ts';

/**
 * A page for editors and the owner that shows what `read` gives. Whoever is signed out signs in first, a scorer is
 * told that it is not for them, and an API that does not answer is said.
 */
export const editorPage = async <T,>(
  path: string,
  read: () => Promise<T | null>,
  show: (me: Me, value: T) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> => {
  const me = await signedIn(path);
  if (me === null) return <NoAnswer />;
  if (me.role === 'scorer') return <NotForYou me={me} who="an editor or the owner" />;
  const value = await read();
  return value === null ? <NoAnswer /> : show(me, value);
};

/** What the API tells an editor at `path`, or null when it does not answer. What is not there is a page not found. */
export const readAsEditor = async <S extends z.ZodType>(
  path: string,
  schema: S,
): Promise<z.output<S> | null> => {
  const answer = await readFromApi(path, schema, { cookie: await requestCookie() });
  if (answer.kind === 'missing') return notFound();
  return answer.kind === 'found' ? answer.value : null;
};

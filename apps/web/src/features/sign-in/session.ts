import 'server-only';
import { type Me, me } from '@scoreline/protocol';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { readFromApi } from '../../api/read-from-api.ts';
import { signInPath } from './next-path.ts';

/** The cookies of the request being answered. */
export const requestCookie = async (): Promise<string> => (await headers()).get('cookie') ?? '';

const readMe = cache(async () => readFromApi('/v1/me', me, { cookie: await requestCookie() }));

/** Who is signed in, or null when the API does not answer. Whoever is not is sent to sign in, and back to `path`. */
export const requireSignIn = async (path: string): Promise<Me | null> => {
  const answer = await readMe();
  switch (answer.kind) {
    case 'found':
      return answer.value;
    case 'signedOut':
    case 'missing':
      return redirect(signInPath(path));
    case 'refused':
    case 'unavailable':
      return null;
    default:
      return answer satisfies never;
  }
};

/** Whoever is signed in already, or null. */
export const currentUser = async (): Promise<Me | null> => {
  const answer = await readMe();
  return answer.kind === 'found' ? answer.value : null;
};

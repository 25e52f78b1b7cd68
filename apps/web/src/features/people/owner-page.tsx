import 'server-only';
import type { Me } from '@scoreline/protocol';
import type { ReactNode } from 'react';
import { NoAnswer, NotForYou } from '../admin/admin-shell.tsx';
import { signedIn } from '../admin/session.ts';

/** A page for the owner that shows what `read` gives. Whoever else is signed in is told whose it is. */
export const ownerPage = async <T,>(
  path: string,
  read: () => Promise<T | null>,
  show: (me: Me, value: T) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> => {
  const me = await signedIn(path);
  if (me === null) return <NoAnswer />;
  if (me.role !== 'owner') return <NotForYou me={me} who="the owner" />;
  const value = await read();
  return value === null ? <NoAnswer /> : show(me, value);
};

import 'server-only';
import type { Me } from '@scoreline/protocol';
import type { ReactNode } from 'react';
import { NoAnswer, NotForYou } from './admin-shell.tsx';
import { signedIn } from './session.ts';

/**
 * A page for people of these roles that shows what `read` gives. Whoever is signed out signs in first, anybody else is
 * told whom it is for, and an API that does not answer is said.
 */
export const pageFor =
  (roles: readonly Me['role'][], who: string) =>
  async <T,>(
    path: string,
    read: () => Promise<T | null>,
    show: (me: Me, value: T) => ReactNode | Promise<ReactNode>,
  ): Promise<ReactNode> => {
    const me = await signedIn(path);
    if (me === null) return <NoAnswer />;
    if (!roles.includes(me.role)) return <NotForYou me={me} who={who} />;
    const value = await read();
    return value === null ? <NoAnswer /> : show(me, value);
  };

import 'server-only';
import type { Me } from '@scoreline/protocol';
import type { ReactNode } from 'react';
import { requireSignIn } from '../../sign-in/session.ts';
import { AccessDenied, ApiUnavailable } from './admin-shell.tsx';

/**
 * A page for people of these roles that shows what `read` gives. Whoever is signed out signs in first, anybody else is
 * told whom it is for, and an API that does not answer is said.
 */
export const requireRole =
  (roles: readonly Me['role'][], why: string) =>
  async <T,>(
    path: string,
    read: () => Promise<T | null>,
    show: (me: Me, value: T) => ReactNode | Promise<ReactNode>,
  ): Promise<ReactNode> => {
    const me = await requireSignIn(path);
    if (me === null) return <ApiUnavailable />;
    if (!roles.includes(me.role)) return <AccessDenied me={me} why={why} />;
    const value = await read();
    return value === null ? <ApiUnavailable /> : show(me, value);
  };

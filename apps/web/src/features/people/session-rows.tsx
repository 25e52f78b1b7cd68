import type { Session } from '@scoreline/protocol';
import type { ReactNode } from 'react';
import { momentOf } from '../day/day.ts';

/** A session with what its browser is called. */
export interface NamedSession extends Session {
  readonly device: string;
}

interface Props {
  readonly sessions: readonly NamedSession[];
  readonly zone: string;
  /** What can be done with one of them. */
  readonly action?: (session: NamedSession) => ReactNode;
}

/** Browsers in which somebody is signed in. */
export const SessionRows = ({ sessions, zone, action }: Props) => (
  <ul className="border-t border-hairline">
    {sessions.map((session) => (
      <li
        key={session.id}
        className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-2"
      >
        <div className="min-w-0">
          <p className="font-semibold break-words">
            {session.device}
            {session.isThis && <span className="font-normal text-muted">, this browser</span>}
          </p>
          <p className="text-sm break-words text-muted">
            since {momentOf(session.createdAt, zone)}, last used {momentOf(session.lastUsedAt, zone)}
            {session.address === '' ? '' : `, from ${session.address}`}
          </p>
        </div>
        {action?.(session)}
      </li>
    ))}
  </ul>
);

import type { Session } from '@scoreline/protocol';
import type { ReactNode } from 'react';
import { momentOf } from '../../../locale/day.ts';
import * as messages from './messages.ts';

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
const timesOf = ({ createdAt, lastUsedAt, address }: Session, zone: string): string => {
  const [since, lastUsed] = [momentOf(createdAt, zone), momentOf(lastUsedAt, zone)];
  return address === ''
    ? messages.sessionTimes(since, lastUsed)
    : messages.sessionTimesAndAddress(since, lastUsed, address);
};

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
            {session.isThis && <span className="font-normal text-muted">{messages.THIS_BROWSER}</span>}
          </p>
          <p className="text-sm break-words text-muted">{timesOf(session, zone)}</p>
        </div>
        {action?.(session)}
      </li>
    ))}
  </ul>
);

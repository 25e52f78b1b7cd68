import { teamsFound } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../features/admin/shell/editor-page.ts';
import * as messages from '../../../features/admin/teams/messages.ts';
import { TeamList } from '../../../features/admin/teams/team-list.tsx';
import { buttonClass } from '../../../ui/button-class.ts';

export const metadata: Metadata = { title: messages.TEAMS };

export default function TeamsPage() {
  return editorPage(
    '/admin/teams',
    () => readWithSession('/v1/teams', teamsFound),
    (me, found) => (
      <AdminShell
        me={me}
        title={messages.TEAMS}
        actions={
          <div className="flex flex-wrap gap-3">
            <Link href="/admin/players" className={buttonClass('plain')}>
              {messages.PLAYERS}
            </Link>
            <Link href="/admin/venues" className={buttonClass('plain')}>
              {messages.VENUES}
            </Link>
            <Link href="/admin/teams/new" className={buttonClass('main')}>
              {messages.NEW_TEAM}
            </Link>
          </div>
        }
      >
        <TeamList first={found} />
      </AdminShell>
    ),
  );
}

import { teamsFound } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../features/admin/shell/editor-page.ts';
import { TeamList } from '../../../features/admin/teams/team-list.tsx';
import { buttonClass } from '../../../ui/button.tsx';

export const metadata: Metadata = { title: 'Teams' };

export default function TeamsPage() {
  return editorPage(
    '/admin/teams',
    () => readWithSession('/v1/teams', teamsFound),
    (me, found) => (
      <AdminShell
        me={me}
        title="Teams"
        actions={
          <div className="flex flex-wrap gap-3">
            <Link href="/admin/players" className={buttonClass('plain')}>
              Players
            </Link>
            <Link href="/admin/venues" className={buttonClass('plain')}>
              Venues
            </Link>
            <Link href="/admin/teams/new" className={buttonClass('main')}>
              New team
            </Link>
          </div>
        }
      >
        <TeamList first={found} />
      </AdminShell>
    ),
  );
}

import { teamsFound } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminShell } from '../../../features/admin/admin-shell.tsx';
import { buttonClass } from '../../../features/admin/control.tsx';
import { editorPage, readAsEditor } from '../../../features/catalogue/editor.ts';
import { TeamList } from '../../../features/catalogue/team-list.tsx';

export const metadata: Metadata = { title: 'Teams' };

export default function TeamsPage() {
  return editorPage(
    '/admin/teams',
    () => readAsEditor('/v1/teams', teamsFound),
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

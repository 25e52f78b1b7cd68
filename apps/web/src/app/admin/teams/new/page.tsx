import type { Metadata } from 'next';
import { AdminShell } from '../../../../features/admin/admin-shell.tsx';
import { editorPage } from '../../../../features/catalogue/editor.ts';
import { NewTeamForm } from '../../../../features/catalogue/new-team-form.tsx';

export const metadata: Metadata = { title: 'New team' };

export default function NewTeamPage() {
  return editorPage(
    '/admin/teams/new',
    async () => true,
    (me) => (
      <AdminShell me={me} title="New team">
        <NewTeamForm />
      </AdminShell>
    ),
  );
}

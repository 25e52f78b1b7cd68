import type { Metadata } from 'next';
import { AdminShell } from '../../../../features/admin/shell/admin-shell.tsx';
import { editorPage } from '../../../../features/admin/shell/editor-page.ts';
import * as messages from '../../../../features/admin/teams/messages.ts';
import { NewTeamForm } from '../../../../features/admin/teams/new-team-form.tsx';

export const metadata: Metadata = { title: messages.NEW_TEAM };

export default function NewTeamPage() {
  return editorPage(
    '/admin/teams/new',
    async () => true,
    (me) => (
      <AdminShell me={me} title={messages.NEW_TEAM}>
        <NewTeamForm />
      </AdminShell>
    ),
  );
}

import type { Metadata } from 'next';
import * as messages from '../../../features/admin/competitions/messages.ts';
import { NewCompetitionForm } from '../../../features/admin/competitions/new-competition-form.tsx';
import { AccessDenied, AdminShell, ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { EDITORS_ONLY } from '../../../features/admin/shell/messages.ts';
import { requireSignIn } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: messages.NEW_COMPETITION };

export default async function NewCompetitionPage() {
  const me = await requireSignIn('/admin/new-competition');
  if (me === null) return <ApiUnavailable />;
  if (me.role === 'scorer') return <AccessDenied me={me} why={EDITORS_ONLY} />;
  return (
    <AdminShell me={me} title={messages.NEW_COMPETITION}>
      <NewCompetitionForm />
    </AdminShell>
  );
}

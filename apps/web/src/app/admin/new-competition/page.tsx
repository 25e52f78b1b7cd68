import type { Metadata } from 'next';
import { NewCompetitionForm } from '../../../features/admin/competitions/new-competition-form.tsx';
import { AccessDenied, AdminShell, ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { requireSignIn } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: 'New competition' };

export default async function NewCompetitionPage() {
  const me = await requireSignIn('/admin/new-competition');
  if (me === null) return <ApiUnavailable />;
  if (me.role === 'scorer') return <AccessDenied me={me} who="an editor or the owner" />;
  return (
    <AdminShell me={me} title="New competition">
      <NewCompetitionForm />
    </AdminShell>
  );
}

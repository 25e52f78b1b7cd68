import type { Metadata } from 'next';
import { NewCompetitionForm } from '../../../features/admin/competitions/new-competition-form.tsx';
import { AdminShell, NoAnswer, NotForYou } from '../../../features/admin/shell/admin-shell.tsx';
import { signedIn } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: 'New competition' };

export default async function NewCompetitionPage() {
  const me = await signedIn('/admin/new-competition');
  if (me === null) return <NoAnswer />;
  if (me.role === 'scorer') return <NotForYou me={me} who="an editor or the owner" />;
  return (
    <AdminShell me={me} title="New competition">
      <NewCompetitionForm />
    </AdminShell>
  );
}

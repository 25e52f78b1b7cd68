import type { Metadata } from 'next';
import { AdminShell, NoAnswer, NotForYou } from '../../../features/admin/admin-shell.tsx';
import { NewCompetitionForm } from '../../../features/admin/new-competition-form.tsx';
import { signedIn } from '../../../features/admin/session.ts';

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

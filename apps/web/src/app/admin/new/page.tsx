import type { Metadata } from 'next';
import { getCompetitions } from '../../../api/queries.ts';
import { NewMatchForm } from '../../../features/admin/matches/new-match-form.tsx';
import { AccessDenied, AdminShell, ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { requireSignIn } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: 'New match' };

export default async function NewMatchPage() {
  const me = await requireSignIn('/admin/new');
  if (me === null) return <ApiUnavailable />;
  if (me.role === 'scorer') return <AccessDenied me={me} who="an editor or the owner" />;
  const answer = await getCompetitions();
  if (answer.kind !== 'found') return <ApiUnavailable />;
  return (
    <AdminShell me={me} title="New match">
      <NewMatchForm competitions={answer.value.competitions} />
    </AdminShell>
  );
}

import type { Metadata } from 'next';
import { getCompetitions } from '../../../api/queries.ts';
import { NewMatchForm } from '../../../features/admin/matches/new-match-form.tsx';
import { AdminShell, NoAnswer, NotForYou } from '../../../features/admin/shell/admin-shell.tsx';
import { signedIn } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: 'New match' };

export default async function NewMatchPage() {
  const me = await signedIn('/admin/new');
  if (me === null) return <NoAnswer />;
  if (me.role === 'scorer') return <NotForYou me={me} who="an editor or the owner" />;
  const answer = await getCompetitions();
  if (answer.kind !== 'found') return <NoAnswer />;
  return (
    <AdminShell me={me} title="New match">
      <NewMatchForm competitions={answer.value.competitions} />
    </AdminShell>
  );
}

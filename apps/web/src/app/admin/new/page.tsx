import type { Metadata } from 'next';
import { getCompetitions } from '../../../api/queries.ts';
import * as messages from '../../../features/admin/matches/messages.ts';
import { NewMatchForm } from '../../../features/admin/matches/new-match-form.tsx';
import { AccessDenied, AdminShell, ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { EDITORS_ONLY } from '../../../features/admin/shell/messages.ts';
import { requireSignIn } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: messages.NEW_MATCH };

export default async function NewMatchPage() {
  const me = await requireSignIn('/admin/new');
  if (me === null) return <ApiUnavailable />;
  if (me.role === 'scorer') return <AccessDenied me={me} why={EDITORS_ONLY} />;
  const answer = await getCompetitions();
  if (answer.kind !== 'found') return <ApiUnavailable />;
  return (
    <AdminShell me={me} title={messages.NEW_MATCH}>
      <NewMatchForm competitions={answer.value.competitions} />
    </AdminShell>
  );
}

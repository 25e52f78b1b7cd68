import { people } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getMatch } from '../../../../../api/queries.ts';
import { readFromApi } from '../../../../../api/read-from-api.ts';
import * as messages from '../../../../../features/admin/matches/messages.ts';
import { ScorersForm } from '../../../../../features/admin/matches/scorers-form.tsx';
import {
  AccessDenied,
  AdminShell,
  ApiUnavailable,
} from '../../../../../features/admin/shell/admin-shell.tsx';
import { EDITORS_ONLY } from '../../../../../features/admin/shell/messages.ts';
import { requestCookie, requireSignIn } from '../../../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: messages.SCORERS };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

const scorersAnswer = z.object({ scorers: z.array(z.string()) });

export default async function ScorersPage({ params }: Props) {
  const { id } = await params;
  const me = await requireSignIn(`/admin/match/${id}/scorers`);
  if (me === null) return <ApiUnavailable />;
  if (me.role === 'scorer') return <AccessDenied me={me} why={EDITORS_ONLY} />;
  const match = await getMatch(id);
  if (match.kind === 'missing') notFound();
  const cookie = await requestCookie();
  const [everybody, assigned] = await Promise.all([
    readFromApi('/v1/people', people, { cookie }),
    readFromApi(`/v1/matches/${encodeURIComponent(id)}/scorers`, scorersAnswer, { cookie }),
  ]);
  if (match.kind !== 'found' || everybody.kind !== 'found' || assigned.kind !== 'found')
    return <ApiUnavailable />;
  const scorers = everybody.value.people.filter(({ role }) => role === 'scorer');
  const { home, away } = match.value.match;
  return (
    <AdminShell
      me={me}
      title={messages.scorersOf(messages.versus(home.name, away.name))}
      actions={
        <div className="flex flex-wrap gap-x-6">
          <Link href={`/admin/audit?match=${id}`} className="inline-flex min-h-12 items-center underline">
            {messages.AUDIT}
          </Link>
          <Link href={`/admin/match/${id}`} className="inline-flex min-h-12 items-center underline">
            {messages.OPEN_CONSOLE}
          </Link>
        </div>
      }
    >
      {scorers.length === 0 ? (
        <p>{messages.NO_SCORERS}</p>
      ) : (
        <ScorersForm matchId={id} scorers={scorers} assigned={assigned.value.scorers} />
      )}
    </AdminShell>
  );
}

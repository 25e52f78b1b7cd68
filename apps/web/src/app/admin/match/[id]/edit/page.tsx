import { isAhead } from '@scoreline/match';
import { matchRecord } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getMatch } from '../../../../../api/queries.ts';
import { MatchForm } from '../../../../../features/admin/matches/match-form.tsx';
import * as messages from '../../../../../features/admin/matches/messages.ts';
import { AdminShell } from '../../../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../../../features/admin/shell/editor-page.ts';
import { viewOfSport } from '../../../../../sports/views.ts';
import { buttonClass } from '../../../../../ui/button-class.ts';

export const metadata: Metadata = { title: messages.MATCH };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function MatchFactsPage({ params }: Props) {
  const { id } = await params;
  return editorPage(
    `/admin/match/${id}/edit`,
    async () => {
      const record = await readWithSession(`/v1/catalogue/matches/${encodeURIComponent(id)}`, matchRecord);
      const snapshot = await getMatch(id);
      if (snapshot.kind === 'missing') return notFound();
      return record === null || snapshot.kind !== 'found'
        ? null
        : { record, summary: snapshot.value.summary };
    },
    (me, { record, summary: { sport, status } }) => (
      <AdminShell
        me={me}
        title={messages.versus(record.home.name, record.away.name)}
        actions={
          <div className="flex flex-wrap gap-3">
            <Link href={`/admin/audit?match=${record.id}`} className={buttonClass('plain')}>
              {messages.AUDIT}
            </Link>
            <Link href={`/admin/match/${record.id}`} className={buttonClass('plain')}>
              {messages.OPEN_CONSOLE}
            </Link>
          </div>
        }
      >
        <MatchForm
          match={record}
          isAhead={isAhead(status) || status === 'postponed'}
          official={viewOfSport(sport).words.official}
        />
      </AdminShell>
    ),
  );
}

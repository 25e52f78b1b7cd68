import { competitionPage, competitionSheet } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CompetitionForm } from '../../../../features/admin/competitions/competition-form.tsx';
import * as messages from '../../../../features/admin/competitions/messages.ts';
import { RoundList } from '../../../../features/admin/competitions/round-list.tsx';
import { StagesForm } from '../../../../features/admin/competitions/stages-form.tsx';
import { AdminShell } from '../../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readBoth } from '../../../../features/admin/shell/editor-page.ts';
import { readerZone } from '../../../../locale/reader.ts';
import { buttonClass } from '../../../../ui/button-class.ts';

export const metadata: Metadata = { title: messages.COMPETITION };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title} className="pt-12">
    <h2 className="mb-4 text-xl font-bold">{title}</h2>
    {children}
  </section>
);

export default async function CompetitionAdminPage({ params }: Props) {
  const { id } = await params;
  const path = encodeURIComponent(id);
  return editorPage(
    `/admin/competitions/${path}`,
    () =>
      readBoth(
        [`/v1/catalogue/competitions/${path}`, competitionSheet],
        [`/v1/competitions/${path}`, competitionPage],
      ),
    async (me, [{ competition, stages, archived }, page]) => (
      <AdminShell
        me={me}
        title={`${competition.name} ${competition.season}`}
        actions={
          <div className="flex flex-wrap gap-3">
            <Link href={`/admin/import?competition=${competition.id}`} className={buttonClass('plain')}>
              {messages.IMPORT_CSV}
            </Link>
            <Link href={`/admin/competitions/${competition.id}/schedule`} className={buttonClass('main')}>
              {messages.CREATE_SCHEDULE}
            </Link>
          </div>
        }
      >
        <CompetitionForm key={competition.id} competition={competition} />
        <Section title={messages.MATCHES}>
          <RoundList matches={page.matches} zone={await readerZone()} now={page.serverTime} />
        </Section>
        {archived.length > 0 && (
          <Section title={messages.ARCHIVED_MATCHES}>
            <ul className="border-t border-hairline">
              {archived.map(({ match }) => (
                <li key={match.id} className="border-b border-hairline">
                  <Link
                    href={`/admin/match/${match.id}/edit`}
                    className="flex min-h-12 items-center py-2 break-words underline"
                  >
                    {match.round === null
                      ? messages.versus(match.home.name, match.away.name)
                      : messages.versusInRound(match.home.name, match.away.name, match.round)}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={messages.STAGES}>
          <StagesForm key={competition.id} competitionId={competition.id} stages={stages} />
        </Section>
      </AdminShell>
    ),
  );
}

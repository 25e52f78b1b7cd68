import { teamSheet } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { AdminShell } from '../../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../../features/admin/shell/editor-page.ts';
import * as messages from '../../../../features/admin/teams/messages.ts';
import { SquadForm } from '../../../../features/admin/teams/squad-form.tsx';
import { TeamForm } from '../../../../features/admin/teams/team-form.tsx';

export const metadata: Metadata = { title: messages.TEAM };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function TeamPage({ params }: Props) {
  const { id } = await params;
  return editorPage(
    `/admin/teams/${id}`,
    () => readWithSession(`/v1/teams/${encodeURIComponent(id)}`, teamSheet),
    (me, sheet) => (
      <AdminShell me={me} title={sheet.team.name}>
        <TeamForm key={sheet.team.id} team={sheet.team} />
        <section aria-labelledby="squad-title" className="pt-12">
          <h2 id="squad-title" className="mb-4 border-b-2 border-rule pb-1 font-bold">
            {messages.SQUAD}
          </h2>
          <SquadForm key={sheet.team.id} sheet={sheet} />
        </section>
      </AdminShell>
    ),
  );
}

import { competitionPage, competitionSheet } from '@scoreline/protocol';
import type { Metadata } from 'next';
import * as messages from '../../../../../features/admin/schedule/messages.ts';
import { ScheduleForm } from '../../../../../features/admin/schedule/schedule-form.tsx';
import { AdminShell } from '../../../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../../../features/admin/shell/editor-page.ts';

export const metadata: Metadata = { title: messages.TITLE };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function SchedulePage({ params }: Props) {
  const { id } = await params;
  const path = encodeURIComponent(id);
  return editorPage(
    `/admin/competitions/${path}/schedule`,
    async () => {
      const [sheet, page] = await Promise.all([
        readWithSession(`/v1/catalogue/competitions/${path}`, competitionSheet),
        readWithSession(`/v1/competitions/${path}`, competitionPage),
      ]);
      return sheet === null || page === null ? null : { sheet, page };
    },
    (me, { sheet: { competition, stages }, page }) => {
      const names = new Set(page.matches.flatMap(({ match }) => [match.home.name, match.away.name]));
      return (
        <AdminShell me={me} title={messages.scheduleOf(`${competition.name} ${competition.season}`)}>
          <ScheduleForm competition={competition} names={[...names]} stages={stages} />
        </AdminShell>
      );
    },
  );
}

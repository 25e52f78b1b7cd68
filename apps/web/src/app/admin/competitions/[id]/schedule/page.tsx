import { competitionPage, competitionSheet } from '@scoreline/protocol';
import type { Metadata } from 'next';
import * as messages from '../../../../../features/admin/schedule/messages.ts';
import { ScheduleForm } from '../../../../../features/admin/schedule/schedule-form.tsx';
import { AdminShell } from '../../../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readBoth } from '../../../../../features/admin/shell/editor-page.ts';

export const metadata: Metadata = { title: messages.TITLE };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function SchedulePage({ params }: Props) {
  const { id } = await params;
  const path = encodeURIComponent(id);
  return editorPage(
    `/admin/competitions/${path}/schedule`,
    () =>
      readBoth(
        [`/v1/catalogue/competitions/${path}`, competitionSheet],
        [`/v1/competitions/${path}`, competitionPage],
      ),
    (me, [{ competition, stages }, page]) => {
      const names = new Set(page.matches.flatMap(({ match }) => [match.home.name, match.away.name]));
      return (
        <AdminShell me={me} title={messages.scheduleOf(`${competition.name} ${competition.season}`)}>
          <ScheduleForm competition={competition} names={[...names]} stages={stages} />
        </AdminShell>
      );
    },
  );
}

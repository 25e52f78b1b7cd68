import { backups } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { BackupList } from '../../../features/admin/backups/backup-list.tsx';
import { BackupNow } from '../../../features/admin/backups/backup-now.tsx';
import * as messages from '../../../features/admin/backups/messages.ts';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { readWithSession } from '../../../features/admin/shell/editor-page.ts';
import { ownerPage } from '../../../features/admin/shell/owner-page.ts';

import { readReader } from '../../../locale/reader.ts';
import { RememberReader } from '../../../locale/remember-reader.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Section } from '../../../ui/section.tsx';

export const metadata: Metadata = { title: messages.TITLE };

export default function BackupsPage() {
  return ownerPage(
    '/admin/backups',
    () => readWithSession('/v1/backups', backups),
    async (me, state) => {
      const reader = await readReader();
      const file = state.backups[0]?.file;
      return (
        <AdminShell me={me} title={messages.TITLE} actions={<BackupNow isRunning={state.isRunning} />}>
          <RememberReader reader={reader} />
          <p className="max-w-prose pb-4 text-muted">{messages.INTRODUCTION}</p>
          <BackupList state={state} zone={reader.zone} />
          {file !== undefined && (
            <Section id="restore" title={messages.RESTORE}>
              <p className="max-w-prose pb-4">{messages.RESTORE_HOW}</p>
              <CopyField
                id="restore-command"
                label={messages.RESTORE_COMMAND}
                text={messages.restoreCommand(file)}
              />
            </Section>
          )}
        </AdminShell>
      );
    },
  );
}

import { competitions, keys } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { KeyForm } from '../../../features/admin/api-keys/key-form.tsx';
import { KeyList } from '../../../features/admin/api-keys/key-list.tsx';
import * as messages from '../../../features/admin/api-keys/messages.ts';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { readBoth } from '../../../features/admin/shell/editor-page.ts';
import { ownerPage } from '../../../features/admin/shell/owner-page.ts';
import { readReader } from '../../../locale/reader.ts';
import { RememberReader } from '../../../locale/remember-reader.tsx';
import { Section } from '../../../ui/section.tsx';

export const metadata: Metadata = { title: messages.TITLE };

export default function KeysPage() {
  return ownerPage(
    '/admin/keys',
    () => readBoth(['/v1/keys', keys], ['/v1/competitions', competitions]),
    async (me, [made, known]) => {
      const reader = await readReader();
      return (
        <AdminShell me={me} title={messages.TITLE}>
          <RememberReader reader={reader} />
          <p className="max-w-prose pb-6 text-muted">{messages.INTRODUCTION}</p>
          <KeyList keys={made.keys} zone={reader.zone} />
          <Section id="new-key" title={messages.NEW_KEY}>
            <KeyForm competitions={known.competitions} />
          </Section>
        </AdminShell>
      );
    },
  );
}

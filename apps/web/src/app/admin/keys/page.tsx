import { competitions, keys } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { AdminShell } from '../../../features/admin/admin-shell.tsx';
import { Section } from '../../../features/admin/section.tsx';
import { readAsEditor } from '../../../features/catalogue/editor.ts';
import { KeepReader } from '../../../features/day/keep-reader.tsx';
import { readReader } from '../../../features/day/reader.ts';
import { KeyForm } from '../../../features/keys/key-form.tsx';
import { KeyList } from '../../../features/keys/key-list.tsx';
import { ownerPage } from '../../../features/people/owner-page.ts';

export const metadata: Metadata = { title: 'API keys' };

export default function KeysPage() {
  return ownerPage(
    '/admin/keys',
    async () => {
      const [made, known] = await Promise.all([
        readAsEditor('/v1/keys', keys),
        readAsEditor('/v1/competitions', competitions),
      ]);
      return made === null || known === null ? null : { ...made, ...known };
    },
    async (me, value) => {
      const reader = await readReader();
      return (
        <AdminShell me={me} title="API keys">
          <KeepReader reader={reader} />
          <p className="max-w-prose pb-6 text-muted">
            A key lets a feed make matches and post what happens in them. It is told apart from others by its
            name and its first letters.
          </p>
          <KeyList keys={value.keys} zone={reader.zone} />
          <Section id="new-key" title="New key">
            <KeyForm competitions={value.competitions} />
          </Section>
        </AdminShell>
      );
    },
  );
}

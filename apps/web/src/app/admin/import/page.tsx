import { competitions as competitionsSchema, importRecords } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { ImportForm } from '../../../features/admin/import/import-form.tsx';
import { ImportList } from '../../../features/admin/import/import-list.tsx';
import * as messages from '../../../features/admin/import/messages.ts';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readBoth } from '../../../features/admin/shell/editor-page.ts';
import { readerZone } from '../../../locale/reader.ts';

export const metadata: Metadata = { title: messages.TITLE };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ImportPage({ searchParams }: Props) {
  const chosen = (await searchParams).competition;
  return editorPage(
    '/admin/import',
    () => readBoth(['/v1/competitions', competitionsSchema], ['/v1/imports', importRecords]),
    async (me, [{ competitions }, { imports }]) => {
      const zone = await readerZone();
      return (
        <AdminShell me={me} title={messages.TITLE}>
          <ImportForm
            competitions={competitions}
            chosen={typeof chosen === 'string' ? chosen : null}
            zone={zone}
          />
          {imports.length > 0 && (
            <section aria-labelledby="past-title" className="pt-12">
              <h2 id="past-title" className="mb-4 text-xl font-bold">
                {messages.IMPORTS}
              </h2>
              <ImportList imports={imports} zone={zone} />
            </section>
          )}
        </AdminShell>
      );
    },
  );
}

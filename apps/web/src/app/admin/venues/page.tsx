import { venuesFound } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../features/admin/shell/editor-page.ts';
import * as messages from '../../../features/admin/venues/messages.ts';
import { VenueList } from '../../../features/admin/venues/venue-list.tsx';

export const metadata: Metadata = { title: messages.VENUES };

export default function VenuesPage() {
  return editorPage(
    '/admin/venues',
    () => readWithSession('/v1/venues', venuesFound),
    (me, found) => (
      <AdminShell me={me} title={messages.VENUES}>
        <VenueList first={found} />
      </AdminShell>
    ),
  );
}

import { playersFound } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { AdminShell } from '../../../features/admin/admin-shell.tsx';
import { editorPage, readAsEditor } from '../../../features/catalogue/editor.ts';
import { PlayerList } from '../../../features/catalogue/player-list.tsx';

export const metadata: Metadata = { title: 'Players' };

export default function PlayersPage() {
  return editorPage(
    '/admin/players',
    () => readAsEditor('/v1/players', playersFound),
    (me, found) => (
      <AdminShell me={me} title="Players">
        <PlayerList first={found} />
      </AdminShell>
    ),
  );
}

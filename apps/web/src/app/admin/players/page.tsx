import { playersFound } from '@scoreline/protocol';
import type { Metadata } from 'next';
import * as messages from '../../../features/admin/players/messages.ts';
import { PlayerList } from '../../../features/admin/players/player-list.tsx';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../features/admin/shell/editor-page.ts';

export const metadata: Metadata = { title: messages.PLAYERS };

export default function PlayersPage() {
  return editorPage(
    '/admin/players',
    () => readWithSession('/v1/players', playersFound),
    (me, found) => (
      <AdminShell me={me} title={messages.PLAYERS}>
        <PlayerList first={found} />
      </AdminShell>
    ),
  );
}

'use client';

import { playersFound } from '@scoreline/protocol';
import type { z } from 'zod';
import { EditableList } from '../records/editable-list.tsx';
import { useRecordSearch } from '../records/use-record-search.ts';
import * as messages from './messages.ts';
import { PlayerForm } from './player-form.tsx';

/** Players by any part of their name; a squad, and so a new player, is made on the page of the team. */
export const PlayerList = ({ first }: { readonly first: z.infer<typeof playersFound> }) => {
  const search = useRecordSearch('/v1/players', playersFound, first);
  return (
    <>
      <p className="max-w-xl pb-6 text-muted">{messages.WHERE_TO_ADD}</p>
      <EditableList
        search={search}
        records={search.found.players}
        placeholder={messages.NAME}
        kind="player"
        detailOf={({ teams }) => teams.map(({ name }) => name).join(', ')}
        formOf={(player, close) => <PlayerForm player={player} close={close} />}
      />
    </>
  );
};

'use client';

import { type PlayerRecord, playerRecord, playersFound } from '@scoreline/protocol';
import Link from 'next/link';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CLOSE } from '../records/messages.ts';
import { readNewest } from '../records/read-newest.ts';
import { RecordFooter } from '../records/record-footer.tsx';
import { useRecord } from '../records/use-record.ts';
import * as messages from './messages.ts';

const toTyped = ({ name }: PlayerRecord) => ({ name });

interface Props {
  readonly player: PlayerRecord;
  readonly close: () => void;
}

export const PlayerForm = ({ player, close }: Props) => {
  const { id } = player;
  const form = useRecord({
    kind: 'player',
    record: player,
    path: `/v1/players/${id}`,
    schema: playerRecord,
    newest: () => readNewest('/v1/players', playersFound, ({ players }) => players, player),
    toTyped,
    nullable: [],
  });
  return (
    <form method="post" onSubmit={form.submit} className="flex max-w-xl flex-col gap-4 py-4">
      <TextField
        id={`name-${id}`}
        label={messages.NAME}
        fault={form.faults.name}
        required
        maxLength={80}
        value={form.typed.name}
        edit={(name) => form.edit('name', name)}
      />
      {player.teams.length > 0 && (
        <p>
          {player.teams.map((team) => (
            <Link
              key={team.id}
              href={`/admin/teams/${team.id}`}
              className="inline-flex min-h-12 items-center pr-4 underline"
            >
              {team.name}
            </Link>
          ))}
        </p>
      )}
      <RecordFooter
        kind="player"
        isArchived={form.record.archived}
        isBusy={form.isBusy}
        isSaved={form.isSaved}
        fault={form.fault}
        archive={form.archive}
      />
      <div>
        <Button onClick={close}>{CLOSE}</Button>
      </div>
    </form>
  );
};

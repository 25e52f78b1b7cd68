'use client';

import { type PlayerRecord, playerRecord, playersFound } from '@scoreline/protocol';
import Link from 'next/link';
import { TextField } from '../../../ui/text-field.tsx';
import { findRecord } from '../records/read-record.ts';
import { RecordForm } from '../records/record-form.tsx';
import { useRecord } from '../records/use-record.ts';
import * as messages from './messages.ts';

interface Props {
  readonly player: PlayerRecord;
  readonly close: () => void;
}

export const PlayerForm = ({ player, close }: Props) => {
  const form = useRecord({
    kind: 'player',
    record: player,
    path: `/v1/players/${player.id}`,
    schema: playerRecord,
    newest: () => findRecord('/v1/players', playersFound, ({ players }) => players, player),
    toTyped: ({ name }) => ({ name }),
    nullable: [],
  });
  return (
    <RecordForm form={form} close={close}>
      <TextField label={messages.NAME} required maxLength={80} {...form.field('name')} />
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
    </RecordForm>
  );
};

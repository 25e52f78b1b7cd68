'use client';

import { type PlayerRecord, playerRecord, playersFound } from '@scoreline/protocol';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { requestApi } from '../../../api/request.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RecordFooter } from '../records/record-footer.tsx';
import { foundText, SearchHead } from '../records/search-head.tsx';
import { useRecord } from '../records/use-record.ts';
import { useRecordSearch } from '../records/use-record-search.ts';

const toTyped = ({ name }: PlayerRecord) => ({ name });

const PlayerForm = ({ player, close }: { readonly player: PlayerRecord; readonly close: () => void }) => {
  const { id } = player;
  const newest = useCallback(async () => {
    const path = `/v1/players?${player.archived ? 'archived=true' : `q=${encodeURIComponent(player.name.slice(0, 40))}`}`;
    const answer = await requestApi({ method: 'GET', path }, playersFound);
    return answer.kind === 'done' ? (answer.value.players.find((one) => one.id === id) ?? null) : null;
  }, [id, player.archived, player.name]);
  const form = useRecord({
    record: player,
    path: `/v1/players/${id}`,
    schema: playerRecord,
    newest,
    toTyped,
    nullable: [],
  });
  return (
    <form method="post" onSubmit={form.submit} className="flex max-w-xl flex-col gap-4 py-4">
      <TextField
        id={`name-${id}`}
        label="Name"
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
        what="player"
        isArchived={form.record.archived}
        isBusy={form.isBusy}
        isSaved={form.isSaved}
        fault={form.fault}
        archive={form.archive}
      />
      <div>
        <Button onClick={close}>Close</Button>
      </div>
    </form>
  );
};

/** Players by any part of their name; a squad, and so a new player, is made on the page of the team. */
export const PlayerList = ({ first }: { readonly first: z.infer<typeof playersFound> }) => {
  const search = useRecordSearch('/v1/players', playersFound, first);
  const { typed, isArchived, found } = search;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <p className="max-w-xl pb-6 text-muted">Players are added on the page of their team, as its squad.</p>
      <SearchHead
        placeholder="Name"
        {...search}
        said={foundText(found.players.length, found.total, ['player', 'players'], isArchived ? '' : typed)}
      />
      {search.fault !== null && <FormError>{search.fault}</FormError>}
      <ul className="border-t-2 border-rule">
        {found.players.map((player) => (
          <li key={player.id} className="border-b border-hairline">
            <button
              type="button"
              aria-expanded={open === player.id}
              onClick={() => setOpen(open === player.id ? null : player.id)}
              className="grid min-h-14 w-full grid-cols-[1fr_auto] items-center gap-3 py-2 text-left hover:bg-hairline/40"
            >
              <span className="min-w-0 font-semibold break-words">{player.name}</span>
              <span className="text-sm text-muted">{player.teams.map(({ name }) => name).join(', ')}</span>
            </button>
            {open === player.id && (
              <PlayerForm
                player={player}
                close={() => {
                  setOpen(null);
                  search.refresh();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

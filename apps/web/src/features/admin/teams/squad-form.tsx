'use client';

import { type SquadPlayer, type TeamSheet, teamSheet } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { requestApi } from '../../../api/request.ts';
import { parseLineUp } from '../line-up/parse-line-up.ts';
import { LinesForm } from '../records/lines-form.tsx';
import { readRecord } from '../records/read-record.ts';
import { useSaving } from '../records/use-saving.ts';
import * as messages from './messages.ts';

const lineOf = ({ number, name, position }: SquadPlayer): string =>
  [number, name, position === undefined ? undefined : `(${position})`]
    .filter((part) => part !== undefined)
    .join(' ');

const textOf = ({ squad }: TeamSheet): string => squad.map(lineOf).join('\n');

/** The squad as a list to type or paste into, a player a line. */
export const SquadForm = ({ sheet }: { readonly sheet: TeamSheet }) => {
  const [typed, setTyped] = useState(textOf(sheet));
  const { starters, bench, faults } = parseLineUp(typed);
  const players = [...starters, ...bench].map(({ id: _, captain: __, ...player }) => player);
  const path = `/v1/teams/${sheet.team.id}`;
  const { record, save, refuse, touch, isBusy, isSaved, fault } = useSaving<TeamSheet, typeof players>({
    record: sheet,
    versionOf: ({ team }) => team.version,
    isTyped: (on) => typed !== textOf(on),
    send: (squad, { team }) => {
      const body = { version: team.version, players: squad };
      return requestApi({ method: 'PUT', path: `${path}/squad`, body }, teamSheet);
    },
    newest: () => readRecord(path, teamSheet, (now) => now),
    // The team's own fields have the same version; only another list is something to be told of.
    looksSame: (one, other) => textOf(one) === textOf(other),
    take: (now) => setTyped(textOf(now)),
    overtaken: (_, now) => messages.squadConflict(textOf(now)),
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (faults.length > 0) refuse(messages.UNREADABLE);
    else await save(players);
  };
  return (
    <LinesForm
      id="squad"
      label={messages.SQUAD_LIST}
      hint={messages.SQUAD_HINT}
      rows={6}
      typed={typed}
      edit={(text) => {
        setTyped(text);
        touch();
      }}
      {...{ submit, isBusy, fault }}
      action={messages.SAVE_SQUAD}
      said={isSaved ? messages.saved(record.squad.length) : ''}
    >
      {messages.read(players.length)}
      {faults.map(({ line, message }) => (
        <p key={line} className="font-semibold text-wrong">
          {messages.lineFault(line, message)}
        </p>
      ))}
    </LinesForm>
  );
};

'use client';

import { type SquadPlayer, type TeamSheet, teamSheet } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { Field, INPUT } from '../../../ui/field.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { parseLineUp } from '../line-up/parse-line-up.ts';
import * as messages from './messages.ts';

const lineOf = ({ number, name, position }: SquadPlayer): string =>
  [number, name, position === undefined ? undefined : `(${position})`]
    .filter((part) => part !== undefined)
    .join(' ');

const textOf = ({ squad }: TeamSheet): string => squad.map(lineOf).join('\n');

/** The squad as a list to type or paste into, a player a line. */
export const SquadForm = ({ sheet }: { readonly sheet: TeamSheet }) => {
  const [base, setBase] = useState(sheet);
  const [typed, setTyped] = useState(textOf(sheet));
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { starters, bench, faults } = parseLineUp(typed);
  const players = [...starters, ...bench].map(({ id: _, captain: __, ...player }) => player);
  const path = `/v1/teams/${sheet.team.id}`;

  const save = async (on: TeamSheet): Promise<void> => {
    const body = { version: on.team.version, players };
    const answer = await requestApi({ method: 'PUT', path: `${path}/squad`, body }, teamSheet);
    if (answer.kind === 'done') {
      setBase(answer.value);
      setTyped(textOf(answer.value));
      setSaid(messages.saved(answer.value.squad.length));
      return;
    }
    const now =
      answer.kind === 'problem' && answer.problem.status === 409
        ? await requestApi({ method: 'GET', path }, teamSheet)
        : answer;
    if (now.kind !== 'done') {
      setFault(errorText(now));
      return;
    }
    // The team's own fields have the same version; only another list is something to be told of.
    if (textOf(now.value) === textOf(on)) return save(now.value);
    setBase(now.value);
    setFault(messages.squadConflict(textOf(now.value)));
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFault(null);
    setSaid('');
    if (faults.length > 0) {
      setFault(messages.UNREADABLE);
      return;
    }
    setBusy(true);
    await save(base);
    setBusy(false);
  };

  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <Field id="squad" label={messages.SQUAD_LIST} hint={messages.SQUAD_HINT}>
        <textarea
          id="squad"
          rows={Math.max(6, typed.split('\n').length + 1)}
          value={typed}
          aria-describedby="squad-hint squad-read"
          spellCheck={false}
          onChange={({ target }) => {
            setTyped(target.value);
            setSaid('');
          }}
          className={INPUT}
        />
      </Field>
      <div id="squad-read" role="status" className="text-sm text-muted">
        {messages.read(players.length)}
        {faults.map(({ line, message }) => (
          <p key={line} className="font-semibold text-wrong">
            {messages.lineFault(line, message)}
          </p>
        ))}
      </div>
      {fault !== null && (
        <FormError>
          <span className="whitespace-pre-line">{fault}</span>
        </FormError>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>{messages.SAVE_SQUAD}</SubmitButton>
        <p role="status" className="text-muted">
          {said}
        </p>
      </div>
    </form>
  );
};

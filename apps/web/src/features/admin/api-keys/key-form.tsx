'use client';

import { type Competition, type key, key as keySchema, type NewKey } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { useRequest } from '../../../api/use-request.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import * as messages from './messages.ts';

/** Makes a key for a feed, for all competitions or for some. It is shown this once; only its hash is kept. */
export const KeyForm = ({ competitions }: { readonly competitions: readonly Competition[] }) => {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [made, setMade] = useState<z.output<typeof key> | null>(null);
  const [isForSome, setForSome] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { send, refuse, isBusy, fault, faults } = useRequest();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    setMade(null);
    if (isForSome && chosen.length === 0) {
      refuse(messages.CHOOSE_COMPETITION);
      return;
    }
    const body: NewKey = isForSome ? { name, competitions: [...chosen] } : { name };
    await send({ method: 'POST', path: '/v1/keys', body }, keySchema, (created) => {
      setMade(created);
      form.current?.reset();
      setForSome(false);
      setChosen([]);
      router.refresh();
    });
  };

  return (
    <div className="flex flex-col gap-6">
      <Form ref={form} {...{ submit, isBusy, fault }} action={messages.CREATE}>
        <TextField
          id="key-name"
          label={messages.NAME}
          hint={messages.NAME_HINT}
          fault={faults.name}
          name="name"
          autoComplete="off"
          required
          maxLength={40}
        />
        <fieldset>
          <legend className="font-semibold">{messages.SCOPE}</legend>
          <Tick oneOf="scope" isOn={!isForSome} turn={() => setForSome(false)}>
            {messages.ALL_COMPETITIONS_AND_NEW}
          </Tick>
          <Tick oneOf="scope" isOn={isForSome} turn={() => setForSome(true)}>
            {messages.SOME_COMPETITIONS}
          </Tick>
        </fieldset>
        {isForSome && (
          <fieldset>
            <legend className="font-semibold">{messages.COMPETITIONS}</legend>
            {competitions.length === 0 && <p className="text-muted">{messages.NO_COMPETITIONS}</p>}
            <div className="max-h-80 overflow-y-auto border-y border-hairline">
              {competitions.map(({ id, name, season }) => (
                <Tick
                  key={id}
                  isOn={chosen.includes(id)}
                  turn={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
                >
                  <span className="min-w-0 break-words">
                    {name} <span className="text-muted">{season}</span>
                  </span>
                </Tick>
              ))}
            </div>
          </fieldset>
        )}
      </Form>
      {made !== null && (
        <div className="flex max-w-xl flex-col gap-4 border-l-4 border-ink py-2 pl-4">
          <p role="status">{messages.created(made.name)}</p>
          <CopyField key={made.id} id="key-text" label={messages.keyOf(made.name)} text={made.key} />
          <p className="text-sm break-words text-muted">
            {messages.HOW_TO_SEND} <code>Authorization: Bearer {made.key.slice(0, 7)}…</code>
          </p>
        </div>
      )}
    </div>
  );
};

'use client';

import { key as keySchema } from '@scoreline/protocol';
import { type FormEvent, useRef, useState } from 'react';
import { askApi, faultText, fieldFaults } from './ask-api.ts';
import { described, Fault, Field, INPUT } from './control.tsx';
import { SubmitButton } from './submit-button.tsx';

/** Makes a key for a feed. It is shown this once; the server keeps only its hash. */
export const KeyForm = () => {
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [made, setMade] = useState<{ readonly name: string; readonly key: string } | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setFault(null);
    setFaults({});
    const answer = await askApi({ method: 'POST', path: '/v1/keys', body }, keySchema);
    setBusy(false);
    if (answer.kind === 'done') {
      setMade(answer.value);
      form.current?.reset();
      return;
    }
    setFault(faultText(answer));
    setFaults(fieldFaults(answer));
  };

  return (
    <form ref={form} method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <Field id="key-name" label="Name of the feed" fault={faults.name}>
        <input
          {...described('key-name', { fault: faults.name })}
          name="name"
          autoComplete="off"
          required
          maxLength={40}
          className={INPUT}
        />
      </Field>
      {fault !== null && <Fault>{fault}</Fault>}
      {made !== null && (
        <div role="status" className="border-l-4 border-ink py-2 pl-3">
          <p className="font-semibold">The key of {made.name}. It is shown this once; copy it now.</p>
          <p className="py-2 font-mono break-all select-all" data-testid="api-key">
            {made.key}
          </p>
        </div>
      )}
      <SubmitButton isBusy={isBusy}>Create key</SubmitButton>
    </form>
  );
};

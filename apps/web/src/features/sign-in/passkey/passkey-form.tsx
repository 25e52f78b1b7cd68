'use client';

import { type FormEvent, useState } from 'react';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from '../messages.ts';
import { addPasskey } from './passkey.ts';
import { useNoPasskeys } from './use-no-passkeys.ts';

interface Props {
  /** What this browser is called, as a name to begin with. */
  readonly device: string;
  readonly added: (name: string) => void;
}

/** Makes a passkey on this device: a fingerprint, a face or a PIN instead of the password. */
export const PasskeyForm = ({ device, added }: Props) => {
  const why = useNoPasskeys();
  const [name, setName] = useState(device);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (typeof why === 'string') return <p className="text-muted">{why}</p>;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    const tried = await addPasskey(name.trim());
    setBusy(false);
    if (tried.kind === 'done') added(name.trim());
    else setFault(tried.message);
  };

  return (
    <Form {...{ submit, isBusy, fault }} action={messages.ADD_PASSKEY} isDense>
      <TextField
        id="passkey-name"
        label={messages.PASSKEY_NAME}
        hint={messages.PASSKEY_NAME_HINT}
        autoComplete="off"
        required
        maxLength={60}
        value={name}
        edit={setName}
      />
    </Form>
  );
};

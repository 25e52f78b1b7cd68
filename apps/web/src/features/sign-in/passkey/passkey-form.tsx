'use client';

import { type FormEvent, useState } from 'react';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
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
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
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
      {fault !== null && <FormError>{fault}</FormError>}
      <div>
        <SubmitButton isBusy={isBusy}>{messages.ADD_PASSKEY}</SubmitButton>
      </div>
    </form>
  );
};

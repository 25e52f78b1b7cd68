'use client';

import { type Me, person } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { errorText, fieldErrors, requestApi } from '../../../api/request.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

/** The name that others see of somebody. */
export const NameForm = ({ me }: { readonly me: Me }) => {
  const router = useRouter();
  const [name, setName] = useState(me.name);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [isSaved, setSaved] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    setFaults({});
    const answer = await requestApi({ method: 'PATCH', path: '/v1/me', body: { name } }, person);
    setBusy(false);
    if (answer.kind !== 'done') {
      setFault(errorText(answer));
      setFaults(fieldErrors(answer));
      return;
    }
    setName(answer.value.name);
    setSaved(true);
    router.refresh();
  };

  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <TextField
        id="name"
        label={messages.NAME}
        hint={messages.NAME_HINT}
        fault={faults.name}
        autoComplete="name"
        required
        maxLength={80}
        value={name}
        edit={(typed) => {
          setSaved(false);
          setName(typed);
        }}
      />
      {fault !== null && <FormError>{fault}</FormError>}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>{messages.SAVE_NAME}</SubmitButton>
        <p role="status" className="text-muted">
          {isSaved && messages.SAVED}
        </p>
      </div>
    </form>
  );
};

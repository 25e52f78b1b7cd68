'use client';

import { type Me, person } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useRequest } from '../../../api/use-request.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

/** The name that others see of somebody. */
export const NameForm = ({ me }: { readonly me: Me }) => {
  const router = useRouter();
  const [name, setName] = useState(me.name);
  const { send, isBusy, fault, faults } = useRequest();
  const [isSaved, setSaved] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    await send({ method: 'PATCH', path: '/v1/me', body: { name } }, person, (saved) => {
      setName(saved.name);
      setSaved(true);
      router.refresh();
    });
  };

  return (
    <Form
      {...{ submit, isBusy, fault }}
      action={messages.SAVE_NAME}
      said={isSaved ? messages.SAVED : ''}
      isDense
    >
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
    </Form>
  );
};

'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { useRequest } from '../../../api/use-request.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { NewPasswordField } from '../../sign-in/new-password-field.tsx';
import * as messages from './messages.ts';

const changed = z.object({});

/** Changes one's own password, for who knows the one so far. */
export const PasswordForm = ({ email }: { readonly email: string }) => {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { send, isBusy, fault, faults } = useRequest();
  /** How often it was changed: each time the form begins anew. */
  const [count, setCount] = useState(0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = { current: data.get('current'), password: data.get('password') };
    await send({ method: 'PUT', path: '/v1/me/password', body }, changed, () => {
      form.current?.reset();
      setCount(count + 1);
      router.refresh();
    });
  };

  return (
    <Form
      ref={form}
      {...{ submit, isBusy, fault }}
      action={messages.CHANGE_PASSWORD}
      said={count > 0 ? messages.PASSWORD_CHANGED : ''}
    >
      {/* For the password manager, which keeps the new password under it. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        id="current"
        label={messages.CURRENT_PASSWORD}
        fault={faults.current}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <NewPasswordField
        key={count}
        id="password"
        name="password"
        label={messages.NEW_PASSWORD}
        fault={faults.password}
      />
    </Form>
  );
};

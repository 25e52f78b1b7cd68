'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { errorText, fieldErrors, requestApi } from '../../../api/request.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { NewPasswordField } from '../../sign-in/new-password-field.tsx';
import * as messages from './messages.ts';

const changed = z.object({});

/** Changes one's own password, for who knows the one so far. */
export const PasswordForm = ({ email }: { readonly email: string }) => {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  /** How often it was changed: each time the form begins anew. */
  const [count, setCount] = useState(0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = { current: data.get('current'), password: data.get('password') };
    setBusy(true);
    setFault(null);
    setFaults({});
    const answer = await requestApi({ method: 'PUT', path: '/v1/me/password', body }, changed);
    setBusy(false);
    if (answer.kind !== 'done') {
      setFault(errorText(answer));
      setFaults(fieldErrors(answer));
      return;
    }
    form.current?.reset();
    setCount(count + 1);
    router.refresh();
  };

  return (
    <form ref={form} method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
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
      <NewPasswordField key={count} id="password" label={messages.NEW_PASSWORD} fault={faults.password} />
      {fault !== null && <FormError>{fault}</FormError>}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>{messages.CHANGE_PASSWORD}</SubmitButton>
        <p role="status" className="text-muted">
          {count > 0 && messages.PASSWORD_CHANGED}
        </p>
      </div>
    </form>
  );
};

'use client';

import { type FormEvent, useRef, useState } from 'react';
import { FormError } from '../../ui/form-error.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EmailField } from './email-field.tsx';
import * as messages from './messages.ts';
import { signIn } from './sign-in.ts';

/** E-mail and password. On success the page asked for is loaded anew, now with a session. */
export const SignInForm = ({ next }: { readonly next: string }) => {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    const answer = await signIn(String(data.get('email')).trim(), String(data.get('password')));
    if (answer.kind === 'done') {
      window.location.assign(next);
      return;
    }
    setBusy(false);
    setFault(answer.message);
    password.current?.select();
  };

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-5">
      <EmailField id="email" name="email" label={messages.EMAIL} />
      <TextField
        id="password"
        label={messages.PASSWORD}
        ref={password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <div className="min-h-12">{fault !== null && <FormError>{fault}</FormError>}</div>
      <SubmitButton isBusy={isBusy}>{messages.SIGN_IN}</SubmitButton>
    </form>
  );
};

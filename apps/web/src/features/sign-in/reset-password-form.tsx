'use client';

import { useState } from 'react';
import { z } from 'zod';
import { usePost } from '../../api/use-post.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { FormError } from '../../ui/form-error.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import * as messages from './messages.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { signIn } from './sign-in.ts';

const resetAnswer = z.object({ email: z.string() });

/** Sets a new password, and signs in with it. */
export const ResetForm = ({ token, email }: { readonly token: string; readonly email: string }) => {
  const [isSignedOut, setSignedOut] = useState(false);
  const { form, submit, isBusy, fault, faults } = usePost(
    `/v1/links/${encodeURIComponent(token)}/password`,
    resetAnswer,
    async (made, sent) => {
      const answer = await signIn(made.email, String(sent.password));
      if (answer.kind === 'done') window.location.assign('/admin');
      else setSignedOut(true);
    },
  );
  if (isSignedOut)
    return (
      <div role="status">
        <p>{messages.RESET_DONE}</p>
        <p className="pt-6">
          <a href="/admin/sign-in" className={buttonClass('main')}>
            {messages.SIGN_IN}
          </a>
        </p>
      </div>
    );
  return (
    <form ref={form} method="post" onSubmit={submit} className="flex flex-col gap-5">
      {/* For the password manager, which keeps the new password under it. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField id="password" label={messages.NEW_PASSWORD} fault={faults.password} />
      {fault !== null && <FormError>{fault}</FormError>}
      <SubmitButton isBusy={isBusy}>{messages.RESET}</SubmitButton>
    </form>
  );
};

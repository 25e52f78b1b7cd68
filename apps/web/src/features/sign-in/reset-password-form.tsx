'use client';

import { useState } from 'react';
import { z } from 'zod';
import { usePost } from '../../api/use-post.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Form } from '../../ui/form.tsx';
import * as messages from './messages.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { signIn } from './sign-in.ts';

const resetAnswer = z.object({ email: z.string() });

/** Sets a new password, and signs in with it. */
export const ResetForm = ({ token, email }: { readonly token: string; readonly email: string }) => {
  const [isSignedOut, setSignedOut] = useState(false);
  const { form, field } = usePost(
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
    <Form {...form} action={messages.RESET} isWide>
      {/* For the password manager, which keeps the new password under it. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label={messages.NEW_PASSWORD} {...field('password')} />
    </Form>
  );
};

'use client';

import { person } from '@scoreline/protocol';
import Link from 'next/link';
import { useState } from 'react';
import { usePost } from '../../api/use-post.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EmailField } from './email-field.tsx';
import * as messages from './messages.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { PasskeyForm } from './passkey/passkey-form.tsx';
import { useNoPasskeys } from './passkey/use-no-passkeys.ts';
import { signIn } from './sign-in.ts';

interface Props {
  readonly token: string;
  /** What this browser is called. */
  readonly device: string;
}

const HOME = '/admin';

/** Who somebody is, and their password; after that they are signed in, and may add a passkey. */
export const JoinForm = ({ token, device }: Props) => {
  const [step, setStep] = useState<'asking' | 'in' | 'signedOut'>('asking');
  const canPasskey = useNoPasskeys() === null;
  const { form, field } = usePost(
    `/v1/links/${encodeURIComponent(token)}/join`,
    person,
    async ({ email }, sent) => {
      const answer = await signIn(email, String(sent.password));
      if (answer.kind === 'fault') setStep('signedOut');
      else if (canPasskey) setStep('in');
      else window.location.assign(HOME);
    },
  );

  if (step === 'signedOut')
    return (
      <div role="status">
        <p>{messages.JOINED}</p>
        <p className="pt-6">
          <Link href="/admin/sign-in" className={buttonClass('main')}>
            {messages.SIGN_IN}
          </Link>
        </p>
      </div>
    );
  if (step === 'in')
    return (
      <div>
        <p role="status" className="pb-6">
          {messages.JOINED_AND_SIGNED_IN}
        </p>
        <PasskeyForm device={device} added={() => window.location.assign(HOME)} />
        <p className="pt-6">
          <a href={HOME} className="inline-flex min-h-12 items-center underline">
            {messages.SKIP_PASSKEY}
          </a>
        </p>
      </div>
    );
  return (
    <Form {...form} action={messages.JOIN} isWide>
      <TextField
        label={messages.YOUR_NAME}
        hint={messages.YOUR_NAME_HINT}
        autoComplete="name"
        required
        maxLength={80}
        {...field('name')}
      />
      <EmailField label={messages.YOUR_EMAIL} hint={messages.YOUR_EMAIL_HINT} {...field('email')} />
      <NewPasswordField label={messages.PASSWORD} {...field('password')} />
    </Form>
  );
};

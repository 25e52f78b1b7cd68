'use client';

import { person } from '@scoreline/protocol';
import Link from 'next/link';
import { useState } from 'react';
import { usePost } from '../../api/use-post.ts';
import { buttonClass } from '../../ui/button.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
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
  const { form, submit, isBusy, fault, faults } = usePost(
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
        <p>You have joined. Sign in with the e-mail and the password that you have just chosen.</p>
        <p className="pt-6">
          <Link href="/admin/sign-in" className={buttonClass('main')}>
            Sign in
          </Link>
        </p>
      </div>
    );
  if (step === 'in')
    return (
      <div>
        <p role="status" className="pb-6">
          You have joined and are signed in. On this device you can sign in by fingerprint, face or PIN from
          now on, if you like.
        </p>
        <PasskeyForm device={device} added={() => window.location.assign(HOME)} />
        <p className="pt-6">
          <a href={HOME} className="inline-flex min-h-12 items-center underline">
            Go on without a passkey
          </a>
        </p>
      </div>
    );
  return (
    <form ref={form} method="post" onSubmit={submit} className="flex flex-col gap-5">
      <TextField
        id="name"
        label="Your name"
        hint="As others see it when you score."
        fault={faults.name}
        name="name"
        autoComplete="name"
        required
        maxLength={80}
      />
      <TextField
        id="email"
        label="Your e-mail"
        hint="You sign in with it. Nothing is sent to it."
        fault={faults.email}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={200}
      />
      <NewPasswordField id="password" label="Password" fault={faults.password} />
      {fault !== null && <FormError>{fault}</FormError>}
      <SubmitButton isBusy={isBusy}>Join</SubmitButton>
    </form>
  );
};

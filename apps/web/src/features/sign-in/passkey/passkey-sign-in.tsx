'use client';

import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from '../messages.ts';
import { signInWithPasskey } from './passkey.ts';
import { useNoPasskeys } from './use-no-passkeys.ts';

/** The other way in, where the browser has one. Its room is kept until that is known, so that the page does not jump. */
export const PasskeySignIn = ({ next }: { readonly next: string }) => {
  const why = useNoPasskeys();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (typeof why === 'string') return null;

  const enter = async () => {
    setBusy(true);
    setFault(null);
    const tried = await signInWithPasskey();
    if (tried.kind === 'done') {
      window.location.assign(next);
      return;
    }
    setBusy(false);
    setFault(tried.message);
  };

  return (
    <div
      className={`mt-8 flex flex-col gap-4 border-t border-hairline pt-6 ${why === undefined ? 'invisible' : ''}`}
    >
      <Button disabled={isBusy} aria-busy={isBusy} onClick={enter}>
        {messages.SIGN_IN_WITH_PASSKEY}
      </Button>
      {fault !== null && <FormError>{fault}</FormError>}
    </div>
  );
};

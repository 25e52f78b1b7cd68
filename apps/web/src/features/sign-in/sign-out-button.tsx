'use client';

import { useState } from 'react';
import { PlainButton } from '../../ui/plain-button.tsx';
import * as messages from './messages.ts';
import { signOut } from './sign-in.ts';

export const SignOutButton = () => {
  const [hasFailed, setFailed] = useState(false);
  const leave = async () => {
    setFailed(false);
    if (await signOut()) window.location.assign('/admin/sign-in');
    else setFailed(true);
  };
  return (
    <>
      <PlainButton onClick={leave} className="min-h-12 px-2 underline">
        {messages.SIGN_OUT}
      </PlainButton>
      {hasFailed && (
        <span role="alert" className="text-sm text-wrong">
          {messages.STILL_SIGNED_IN}
        </span>
      )}
    </>
  );
};

'use client';

import type { Passkey } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PasskeyForm } from '../../sign-in/passkey/passkey-form.tsx';
import { PasskeyRows } from '../passkeys/passkey-rows.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly passkeys: readonly Passkey[];
  readonly zone: string;
  /** What this browser is called. */
  readonly device: string;
}

/** One's own passkeys: each can be removed, and one of this device be added. */
export const PasskeyList = ({ passkeys, zone, device }: Props) => {
  const router = useRouter();
  const [said, setSaid] = useState('');
  return (
    <div className="flex flex-col gap-6">
      {passkeys.length === 0 ? (
        <p className="text-muted">{messages.NO_PASSKEYS}</p>
      ) : (
        <PasskeyRows
          passkeys={passkeys}
          zone={zone}
          path="/v1/me/passkeys"
          question={messages.REMOVE_QUESTION}
          onRemoved={setSaid}
        />
      )}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
      <PasskeyForm
        device={device}
        added={(name) => {
          setSaid(messages.passkeyAdded(name));
          router.refresh();
        }}
      />
    </div>
  );
};

'use client';

import type { Passkey, Person } from '@scoreline/protocol';
import { useState } from 'react';
import { PasskeyRows } from '../passkeys/passkey-rows.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly person: Person;
  readonly passkeys: readonly Passkey[];
  readonly zone: string;
}

/** Somebody's passkeys, for the owner: a lost device's can be taken away. */
export const PersonPasskeys = ({ person, passkeys, zone }: Props) => {
  const [said, setSaid] = useState('');
  return (
    <div className="flex flex-col gap-4">
      {passkeys.length === 0 ? (
        <p className="text-muted">{messages.NO_PASSKEYS}</p>
      ) : (
        <PasskeyRows
          passkeys={passkeys}
          zone={zone}
          path={`/v1/people/${encodeURIComponent(person.id)}/passkeys`}
          question={messages.removePasskeyQuestion(person.name)}
          onRemoved={setSaid}
        />
      )}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
};

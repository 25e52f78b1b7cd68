'use client';

import { type Passkey, passkeys as passkeysSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askApi, faultText } from '../admin/ask-api.ts';
import { AskOnce } from '../admin/ask-once.tsx';
import { dayOf } from '../day/day.ts';
import { PasskeyForm } from '../passkey/passkey-form.tsx';

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
  const remove = async (id: string, name: string): Promise<string | null> => {
    const path = `/v1/me/passkeys/${encodeURIComponent(id)}`;
    const answer = await askApi({ method: 'DELETE', path }, passkeysSchema);
    if (answer.kind === 'done') setSaid(`${name} was removed.`);
    router.refresh();
    return answer.kind === 'done' ? null : faultText(answer);
  };
  return (
    <div className="flex flex-col gap-6">
      {passkeys.length === 0 ? (
        <p className="text-muted">None yet. With one you sign in by fingerprint, face or PIN.</p>
      ) : (
        <ul className="border-t border-hairline">
          {passkeys.map(({ id, name, createdAt }) => {
            const called = name ?? 'A passkey without a name';
            return (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-3"
              >
                <div className="min-w-0">
                  <p className="font-semibold break-words">{called}</p>
                  {createdAt !== null && <p className="text-sm text-muted">added {dayOf(createdAt, zone)}</p>}
                </div>
                <AskOnce
                  label="Remove"
                  what={called}
                  question="It signs nobody in any more. Delete it on the device too, which cannot know."
                  act="Remove it"
                  keep="Keep it"
                  run={() => remove(id, called)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
      <PasskeyForm
        device={device}
        added={(name) => {
          setSaid(`${name} was added.`);
          router.refresh();
        }}
      />
    </div>
  );
};

'use client';

import { type Passkey, passkeys as passkeysSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { dayOf } from '../../../locale/day.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { PasskeyForm } from '../../sign-in/passkey/passkey-form.tsx';
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
  const remove = async (id: string, name: string): Promise<string | null> => {
    const path = `/v1/me/passkeys/${encodeURIComponent(id)}`;
    const answer = await requestApi({ method: 'DELETE', path }, passkeysSchema);
    if (answer.kind === 'done') setSaid(messages.passkeyRemoved(name));
    router.refresh();
    return answer.kind === 'done' ? null : errorText(answer);
  };
  return (
    <div className="flex flex-col gap-6">
      {passkeys.length === 0 ? (
        <p className="text-muted">{messages.NO_PASSKEYS}</p>
      ) : (
        <ul className="border-t border-hairline">
          {passkeys.map(({ id, name, createdAt }) => {
            const called = name ?? messages.UNNAMED_PASSKEY;
            return (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-3"
              >
                <div className="min-w-0">
                  <p className="font-semibold break-words">{called}</p>
                  {createdAt !== null && (
                    <p className="text-sm text-muted">{messages.added(dayOf(createdAt, zone))}</p>
                  )}
                </div>
                <ConfirmButton
                  label={messages.REMOVE}
                  what={called}
                  question={messages.REMOVE_QUESTION}
                  act={messages.REMOVE_PASSKEY}
                  keep={messages.KEEP}
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
          setSaid(messages.passkeyAdded(name));
          router.refresh();
        }}
      />
    </div>
  );
};

'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { useRequest } from '../../../api/use-request.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { type NamedSession, SessionRows } from '../people/session-rows.tsx';
import * as messages from './messages.ts';

const endedAnswer = z.object({ ended: z.int() });

interface Props {
  readonly sessions: readonly NamedSession[];
  readonly zone: string;
}

/** Where somebody is signed in, and a way to end each of them but this one. */
export const OwnSessions = ({ sessions, zone }: Props) => {
  const router = useRouter();
  const { send, isBusy, fault } = useRequest();
  const [said, setSaid] = useState('');

  const end = async (path: string, words: string) => {
    setSaid('');
    await send({ method: 'DELETE', path }, endedAnswer, () => setSaid(words));
    router.refresh();
  };

  return (
    <div className="flex flex-col gap-4">
      <SessionRows
        sessions={sessions}
        zone={zone}
        action={({ id, isThis, device }) =>
          isThis ? null : (
            <Button
              aria-label={messages.signOut(device)}
              disabled={isBusy}
              onClick={() => end(`/v1/me/sessions/${encodeURIComponent(id)}`, messages.signedOut(device))}
            >
              {messages.SIGN_OUT}
            </Button>
          )
        }
      />
      {sessions.length > 2 && (
        <div>
          <Button disabled={isBusy} onClick={() => end('/v1/me/sessions', messages.OTHERS_SIGNED_OUT)}>
            {messages.SIGN_OUT_OTHERS}
          </Button>
        </div>
      )}
      {fault !== null && <FormError>{fault}</FormError>}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
};

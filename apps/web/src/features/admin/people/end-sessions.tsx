'use client';

import type { Person } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { errorText, requestApi } from '../../../api/request.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import * as messages from './messages.ts';

const endedAnswer = z.object({ ended: z.int() });

interface Props {
  readonly person: Person;
  /** In how many browsers they are signed in. */
  readonly count: number;
  readonly isMe: boolean;
}

/** Signs somebody out everywhere. */
export const EndSessions = ({ person, count, isMe }: Props) => {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const end = async (): Promise<string | null> => {
    const path = `/v1/people/${encodeURIComponent(person.id)}/sessions`;
    const answer = await requestApi({ method: 'DELETE', path }, endedAnswer);
    if (answer.kind !== 'done') return errorText(answer);
    setSaid(messages.signedOut(answer.value.ended));
    router.refresh();
    return null;
  };
  return (
    <div className="flex flex-col gap-2 pt-4">
      {count > 0 && (
        <div>
          <ConfirmButton
            label={messages.SIGN_OUT_EVERYWHERE}
            question={isMe ? messages.SIGN_OUT_SELF_QUESTION : messages.signOutQuestion(person.name)}
            act={messages.SIGN_OUT_EVERYWHERE}
            keep={messages.CANCEL}
            run={end}
          />
        </div>
      )}
      <p role="status" className="text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
};

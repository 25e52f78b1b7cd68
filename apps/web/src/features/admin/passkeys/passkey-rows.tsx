'use client';

import { type Passkey, passkeys as passkeysSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { errorText, requestApi } from '../../../api/request.ts';
import { dayOf } from '../../../locale/day.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly passkeys: readonly Passkey[];
  readonly zone: string;
  /** Where they are in the API, such as `/v1/me/passkeys`. */
  readonly path: string;
  /** What is lost with one. */
  readonly question: string;
  readonly onRemoved: (said: string) => void;
}

/** Passkeys, each of which can be removed. */
export const PasskeyRows = ({ passkeys, zone, path, question, onRemoved }: Props) => {
  const router = useRouter();
  const remove = async (id: string, name: string): Promise<string | null> => {
    const one = `${path}/${encodeURIComponent(id)}`;
    const answer = await requestApi({ method: 'DELETE', path: one }, passkeysSchema);
    if (answer.kind === 'done') onRemoved(messages.passkeyRemoved(name));
    router.refresh();
    return answer.kind === 'done' ? null : errorText(answer);
  };
  return (
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
              question={question}
              act={messages.REMOVE_PASSKEY}
              keep={messages.CANCEL}
              run={() => remove(id, called)}
            />
          </li>
        );
      })}
    </ul>
  );
};

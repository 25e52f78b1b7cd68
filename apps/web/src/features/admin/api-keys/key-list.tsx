'use client';

import { type KeyRecord, keys as keysSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { errorText, requestApi } from '../../../api/request.ts';
import { momentOf } from '../../../locale/day.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly keys: readonly KeyRecord[];
  readonly zone: string;
}

/** Keys in use, each with a way to end it, and under them those that were ended. */
export const KeyList = ({ keys, zone }: Props) => {
  const router = useRouter();
  const inUse = keys.filter(({ revokedAt }) => revokedAt === null);
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null);
  const revoke = async (id: string): Promise<string | null> => {
    const answer = await requestApi(
      { method: 'DELETE', path: `/v1/keys/${encodeURIComponent(id)}` },
      keysSchema,
    );
    router.refresh();
    return answer.kind === 'done' ? null : errorText(answer);
  };
  return (
    <>
      {inUse.length === 0 ? (
        <p className="border-t-2 border-rule py-3 text-muted">{messages.NO_KEYS}</p>
      ) : (
        <ul className="border-t-2 border-rule">
          {inUse.map((key) => (
            <li
              key={key.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-3"
            >
              <KeyFacts of={key} zone={zone} />
              <ConfirmButton
                label={messages.REVOKE}
                what={key.name}
                question={messages.revokeQuestion(key.name)}
                act={messages.revokeKey(key.name)}
                keep={messages.CANCEL}
                run={() => revoke(key.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {revoked.length > 0 && (
        <details className="pt-4">
          <summary className="min-h-12 cursor-pointer py-3 font-bold">
            {messages.revokedKeys(revoked.length)}
          </summary>
          <ul className="border-t border-hairline">
            {revoked.map((key) => (
              <li key={key.id} className="border-b border-hairline py-3">
                <KeyFacts of={key} zone={zone} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const KeyFacts = ({ of, zone }: { readonly of: KeyRecord; readonly zone: string }) => {
  const { name, start, competitions, createdAt, lastUsedAt, revokedAt } = of;
  return (
    <div className="min-w-0">
      <p className="font-semibold break-words">
        {name} <span className="font-mono text-sm font-normal text-muted">{start}…</span>
      </p>
      <p className="text-sm break-words">
        {competitions === null ? messages.ALL_COMPETITIONS : competitions.map((one) => one.name).join(', ')}
      </p>
      <p className="text-sm text-muted">
        {messages.times(
          momentOf(createdAt, zone),
          lastUsedAt === null ? null : momentOf(lastUsedAt, zone),
          revokedAt === null ? null : momentOf(revokedAt, zone),
        )}
      </p>
    </div>
  );
};

'use client';

import { type Invite, invites as invitesSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { errorText, requestApi } from '../../../api/request.ts';
import { momentOf } from '../../../locale/day.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly invites: readonly Invite[];
  readonly zone: string;
}

/** Invites that nobody has used yet; each can be taken back. */
export const InviteList = ({ invites, zone }: Props) => {
  const router = useRouter();
  const revoke = async (id: string): Promise<string | null> => {
    const path = `/v1/invites/${encodeURIComponent(id)}`;
    const answer = await requestApi({ method: 'DELETE', path }, invitesSchema);
    router.refresh();
    return answer.kind === 'done' ? null : errorText(answer);
  };
  if (invites.length === 0) return <p className="py-3 text-muted">{messages.NO_INVITES}</p>;
  return (
    <ul>
      {invites.map(({ id, role, note, by, expiresAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-3"
        >
          <div className="min-w-0">
            <p className="font-semibold break-words">{note ?? messages.UNNAMED}</p>
            <p className="text-sm break-words text-muted">
              {messages.inviteFacts(role, by, momentOf(expiresAt, zone))}
            </p>
          </div>
          <ConfirmButton
            label={messages.REVOKE}
            what={messages.inviteOf(note ?? messages.UNNAMED, role)}
            question={messages.REVOKE_QUESTION}
            act={messages.REVOKE_INVITE}
            keep={messages.CANCEL}
            run={() => revoke(id)}
          />
        </li>
      ))}
    </ul>
  );
};

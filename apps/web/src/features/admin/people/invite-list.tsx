'use client';

import { type Invite, invites as invitesSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { errorText, requestApi } from '../../../api/request.ts';
import { momentOf } from '../../../locale/day.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';

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
  if (invites.length === 0) return <p className="py-3 text-muted">No invite is open.</p>;
  return (
    <ul>
      {invites.map(({ id, role, note, by, expiresAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-hairline py-3"
        >
          <div className="min-w-0">
            <p className="font-semibold break-words">{note ?? 'Somebody'}</p>
            <p className="text-sm break-words text-muted">
              as {role}, invited by {by}; until {momentOf(expiresAt, zone)}
            </p>
          </div>
          <ConfirmButton
            label="Take back"
            what={`the invite of ${note ?? 'somebody'}, as ${role}`}
            question="The link stops working at once. You can invite them again."
            act="Take the invite back"
            keep="Keep it"
            run={() => revoke(id)}
          />
        </li>
      ))}
    </ul>
  );
};

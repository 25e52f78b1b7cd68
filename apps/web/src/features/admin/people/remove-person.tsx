'use client';

import { type Person, person as personSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { errorText, requestApi } from '../../../api/request.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';

/** Ends what somebody may do here; their name stays with what they did. */
export const RemovePerson = ({ person }: { readonly person: Person }) => {
  const router = useRouter();
  const remove = async (): Promise<string | null> => {
    const path = `/v1/people/${encodeURIComponent(person.id)}`;
    const answer = await requestApi({ method: 'DELETE', path }, personSchema);
    if (answer.kind !== 'done') return errorText(answer);
    router.push('/admin/people');
    router.refresh();
    return null;
  };
  return (
    <ConfirmButton
      label={`Remove ${person.name}`}
      question={`${person.name} is signed out at once and cannot sign in any more. What they did stays in the logs under their name. To come back they need a new invite.`}
      act={`Remove ${person.name}`}
      keep="Keep"
      run={remove}
    />
  );
};

'use client';

import { type Person, person as personSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { errorText, requestApi } from '../../../api/request.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import * as messages from './messages.ts';

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
      label={messages.removePerson(person.name)}
      question={messages.removeQuestion(person.name)}
      act={messages.removePerson(person.name)}
      keep={messages.CANCEL}
      run={remove}
    />
  );
};

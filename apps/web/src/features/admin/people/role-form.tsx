'use client';

import { type Person, personRole, person as personSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import * as messages from './messages.ts';
import { RoleSelect } from './role-select.tsx';

/** What somebody may do from now on, in the browsers they are signed in with too. */
export const RoleForm = ({ person }: { readonly person: Person }) => {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [role, setRole] = useState(personRole.parse(person.role));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    setSaid('');
    const path = `/v1/people/${encodeURIComponent(person.id)}`;
    const answer = await requestApi({ method: 'PATCH', path, body: { role } }, personSchema);
    setBusy(false);
    if (answer.kind !== 'done') {
      setFault(errorText(answer));
      return;
    }
    setSaid(messages.roleSaved(answer.value.name, personRole.parse(answer.value.role)));
    router.refresh();
  };

  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <RoleSelect
        id="role"
        chosen={role}
        choose={(chosen) => {
          setSaid('');
          setRole(chosen);
        }}
      />
      {fault !== null && <FormError>{fault}</FormError>}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>{messages.SAVE_ROLE}</SubmitButton>
        <p role="status" className="text-muted">
          {said}
        </p>
      </div>
    </form>
  );
};

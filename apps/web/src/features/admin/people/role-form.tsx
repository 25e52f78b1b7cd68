'use client';

import { type Person, personRole, person as personSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useRequest } from '../../../api/use-request.ts';
import { Form } from '../../../ui/form.tsx';
import * as messages from './messages.ts';
import { RoleSelect } from './role-select.tsx';

/** What somebody may do from now on, in the browsers they are signed in with too. */
export const RoleForm = ({ person }: { readonly person: Person }) => {
  const router = useRouter();
  const { send, isBusy, fault } = useRequest();
  const [said, setSaid] = useState('');
  const [role, setRole] = useState(personRole.parse(person.role));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaid('');
    const path = `/v1/people/${encodeURIComponent(person.id)}`;
    await send({ method: 'PATCH', path, body: { role } }, personSchema, (saved) => {
      setSaid(messages.roleSaved(saved.name, personRole.parse(saved.role)));
      router.refresh();
    });
  };

  return (
    <Form {...{ submit, isBusy, fault, said }} action={messages.SAVE_ROLE} isDense>
      <RoleSelect
        id="role"
        chosen={role}
        choose={(chosen) => {
          setSaid('');
          setRole(chosen);
        }}
      />
    </Form>
  );
};

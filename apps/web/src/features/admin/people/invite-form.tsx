'use client';

import { type MadeLink, madeLink, type PersonRole } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { usePost } from '../../../api/use-post.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleSelect } from './role-select.tsx';

/** Makes an invite and shows its link, this once. */
export const InviteForm = ({ zone }: { readonly zone: string }) => {
  const router = useRouter();
  const [role, setRole] = useState<PersonRole>('scorer');
  const [made, setMade] = useState<MadeLink | null>(null);
  const { form, field } = usePost('/v1/invites', madeLink, (link) => {
    setMade(link);
    setRole('scorer');
    router.refresh();
  });
  return (
    <div className="flex flex-col gap-6">
      <Form {...form} action={messages.CREATE_INVITE}>
        <RoleSelect {...field('role')} chosen={role} choose={setRole} />
        <TextField
          label={messages.FOR_WHOM}
          hint={messages.FOR_WHOM_HINT}
          autoComplete="off"
          maxLength={80}
          {...field('note')}
        />
      </Form>
      {made !== null && (
        <OneTimeLink key={made.id} id="invite-link" link={made} words={messages.SEND_INVITE} zone={zone} />
      )}
    </div>
  );
};

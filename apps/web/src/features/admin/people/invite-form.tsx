'use client';

import { type MadeLink, madeLink, type PersonRole } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { usePost } from '../../../api/use-post.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleSelect } from './role-select.tsx';

/** Makes an invite and shows its link, this once. */
export const InviteForm = ({ zone }: { readonly zone: string }) => {
  const router = useRouter();
  const [role, setRole] = useState<PersonRole>('scorer');
  const [made, setMade] = useState<MadeLink | null>(null);
  const { form, submit, isBusy, fault, faults } = usePost('/v1/invites', madeLink, (link) => {
    setMade(link);
    setRole('scorer');
    router.refresh();
  });
  return (
    <div className="flex flex-col gap-6">
      <form ref={form} method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
        <RoleSelect id="invite-role" chosen={role} choose={setRole} fault={faults.role} />
        <TextField
          id="invite-note"
          label={messages.FOR_WHOM}
          hint={messages.FOR_WHOM_HINT}
          fault={faults.note}
          name="note"
          autoComplete="off"
          maxLength={80}
        />
        {fault !== null && <FormError>{fault}</FormError>}
        <div>
          <SubmitButton isBusy={isBusy}>{messages.CREATE_INVITE}</SubmitButton>
        </div>
      </form>
      {made !== null && (
        <OneTimeLink key={made.id} id="invite-link" link={made} words={messages.SEND_INVITE} zone={zone} />
      )}
    </div>
  );
};

'use client';

import { team } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { usePost } from '../../../api/use-post.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

/** A team by its name; what else is known of it comes after. */
export const NewTeamForm = () => {
  const router = useRouter();
  const { form, submit, isBusy, fault, faults } = usePost('/v1/teams', team, ({ id }) =>
    router.push(`/admin/teams/${id}`),
  );
  return (
    <form ref={form} method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <TextField
        id="name"
        name="name"
        label={messages.NAME}
        hint={messages.NEW_TEAM_HINT}
        fault={faults.name}
        autoComplete="off"
        required
        maxLength={80}
      />
      {fault !== null && <FormError>{fault}</FormError>}
      <SubmitButton isBusy={isBusy}>{messages.CREATE}</SubmitButton>
    </form>
  );
};

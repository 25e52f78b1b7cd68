'use client';

import { team } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { Fault } from '../admin/control.tsx';
import { SubmitButton } from '../admin/submit-button.tsx';
import { TextField } from '../admin/text-field.tsx';
import { usePost } from '../admin/use-post.ts';

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
        label="Name"
        hint="Short name and code are made from it; change them on the next page."
        fault={faults.name}
        autoComplete="off"
        required
        maxLength={80}
      />
      {fault !== null && <Fault>{fault}</Fault>}
      <SubmitButton isBusy={isBusy}>Create team</SubmitButton>
    </form>
  );
};

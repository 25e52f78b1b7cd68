'use client';

import { venueRecord } from '@scoreline/protocol';
import { usePost } from '../../../api/use-post.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

export const NewVenueForm = ({ created }: { readonly created: () => void }) => {
  const { form, submit, isBusy, fault, faults } = usePost('/v1/venues', venueRecord, created);
  return (
    <form ref={form} method="post" onSubmit={submit} className="mb-8 flex max-w-xl flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="new-name"
          name="name"
          label={messages.NEW_VENUE}
          fault={faults.name}
          required
          maxLength={120}
        />
        <TextField
          id="new-town"
          name="town"
          label={messages.TOWN_OPTIONAL}
          fault={faults.town}
          maxLength={80}
        />
      </div>
      {fault !== null && <FormError>{fault}</FormError>}
      <div>
        <SubmitButton isBusy={isBusy}>{messages.CREATE}</SubmitButton>
      </div>
    </form>
  );
};

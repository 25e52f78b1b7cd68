'use client';

import { venueRecord } from '@scoreline/protocol';
import { usePost } from '../../../api/use-post.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

export const NewVenueForm = ({ created }: { readonly created: () => void }) => {
  const { form, field } = usePost('/v1/venues', venueRecord, created);
  return (
    <div className="mb-8">
      <Form {...form} action={messages.CREATE} isDense>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('name')} id="new-name" label={messages.NEW_VENUE} required maxLength={120} />
          <TextField {...field('town')} id="new-town" label={messages.TOWN_OPTIONAL} maxLength={80} />
        </div>
      </Form>
    </div>
  );
};

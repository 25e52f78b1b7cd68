'use client';

import { type VenueRecord, venueRecord, venuesFound } from '@scoreline/protocol';
import { TextField } from '../../../ui/text-field.tsx';
import { findRecord } from '../records/read-record.ts';
import { RecordForm } from '../records/record-form.tsx';
import { useRecord } from '../records/use-record.ts';
import * as messages from './messages.ts';

interface Props {
  readonly venue: VenueRecord;
  readonly close: () => void;
}

export const VenueForm = ({ venue, close }: Props) => {
  const form = useRecord({
    kind: 'venue',
    record: venue,
    path: `/v1/venues/${venue.id}`,
    schema: venueRecord,
    newest: () => findRecord('/v1/venues', venuesFound, ({ venues }) => venues, venue),
    toTyped: ({ name, town }) => ({ name, town: town ?? '' }),
    nullable: ['town'],
  });
  return (
    <RecordForm form={form} close={close}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={messages.NAME}
          hint={messages.NAME_HINT}
          required
          maxLength={120}
          {...form.field('name')}
        />
        <TextField label={messages.TOWN} maxLength={80} {...form.field('town')} />
      </div>
    </RecordForm>
  );
};

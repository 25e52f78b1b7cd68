'use client';

import { type VenueRecord, venueRecord, venuesFound } from '@scoreline/protocol';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CLOSE } from '../records/messages.ts';
import { readNewest } from '../records/read-newest.ts';
import { RecordFooter } from '../records/record-footer.tsx';
import { useRecord } from '../records/use-record.ts';
import * as messages from './messages.ts';

const toTyped = ({ name, town }: VenueRecord) => ({ name, town: town ?? '' });

interface Props {
  readonly venue: VenueRecord;
  readonly close: () => void;
}

export const VenueForm = ({ venue, close }: Props) => {
  const { id } = venue;
  const form = useRecord({
    kind: 'venue',
    record: venue,
    path: `/v1/venues/${id}`,
    schema: venueRecord,
    newest: () => readNewest('/v1/venues', venuesFound, ({ venues }) => venues, venue),
    toTyped,
    nullable: ['town'],
  });
  return (
    <form method="post" onSubmit={form.submit} className="flex max-w-xl flex-col gap-4 py-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id={`name-${id}`}
          label={messages.NAME}
          hint={form.hintOf('name') ?? messages.NAME_HINT}
          fault={form.faults.name}
          required
          maxLength={120}
          value={form.typed.name}
          edit={(name) => form.edit('name', name)}
        />
        <TextField
          id={`town-${id}`}
          label={messages.TOWN}
          fault={form.faults.town}
          maxLength={80}
          value={form.typed.town}
          edit={(town) => form.edit('town', town)}
        />
      </div>
      <RecordFooter
        kind="venue"
        isArchived={form.record.archived}
        isBusy={form.isBusy}
        isSaved={form.isSaved}
        fault={form.fault}
        archive={form.archive}
      />
      <div>
        <Button onClick={close}>{CLOSE}</Button>
      </div>
    </form>
  );
};

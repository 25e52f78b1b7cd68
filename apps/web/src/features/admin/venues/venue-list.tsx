'use client';

import { type VenueRecord, venueRecord, venuesFound } from '@scoreline/protocol';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { requestApi } from '../../../api/request.ts';
import { usePost } from '../../../api/use-post.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RecordFooter } from '../records/record-footer.tsx';
import { foundText, SearchHead } from '../records/search-head.tsx';
import { useRecord } from '../records/use-record.ts';
import { useRecordSearch } from '../records/use-record-search.ts';

const toTyped = ({ name, town }: VenueRecord) => ({ name, town: town ?? '' });

const VenueForm = ({ venue, close }: { readonly venue: VenueRecord; readonly close: () => void }) => {
  const { id } = venue;
  const newest = useCallback(async () => {
    const path = `/v1/venues?${venue.archived ? 'archived=true' : `q=${encodeURIComponent(venue.name.slice(0, 40))}`}`;
    const answer = await requestApi({ method: 'GET', path }, venuesFound);
    return answer.kind === 'done' ? (answer.value.venues.find((one) => one.id === id) ?? null) : null;
  }, [id, venue.archived, venue.name]);
  const form = useRecord({
    record: venue,
    path: `/v1/venues/${id}`,
    schema: venueRecord,
    newest,
    toTyped,
    nullable: ['town'],
  });
  return (
    <form method="post" onSubmit={form.submit} className="flex max-w-xl flex-col gap-4 py-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id={`name-${id}`}
          label="Name"
          hint={form.hintOf('name') ?? 'Its matches take the new name.'}
          fault={form.faults.name}
          required
          maxLength={120}
          value={form.typed.name}
          edit={(name) => form.edit('name', name)}
        />
        <TextField
          id={`town-${id}`}
          label="Town"
          fault={form.faults.town}
          maxLength={80}
          value={form.typed.town}
          edit={(town) => form.edit('town', town)}
        />
      </div>
      <RecordFooter
        what="venue"
        isArchived={form.record.archived}
        isBusy={form.isBusy}
        isSaved={form.isSaved}
        fault={form.fault}
        archive={form.archive}
      />
      <div>
        <Button onClick={close}>Close</Button>
      </div>
    </form>
  );
};

/** Venues by any part of their name or town; each is edited where it stands. */
export const VenueList = ({ first }: { readonly first: z.infer<typeof venuesFound> }) => {
  const search = useRecordSearch('/v1/venues', venuesFound, first);
  const { typed, isArchived, found } = search;
  const [open, setOpen] = useState<string | null>(null);
  const { form, submit, isBusy, fault, faults } = usePost('/v1/venues', venueRecord, search.refresh);
  return (
    <>
      <form ref={form} method="post" onSubmit={submit} className="mb-8 flex max-w-xl flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            id="new-name"
            name="name"
            label="New venue"
            fault={faults.name}
            required
            maxLength={120}
          />
          <TextField
            id="new-town"
            name="town"
            label="Town (may stay empty)"
            fault={faults.town}
            maxLength={80}
          />
        </div>
        {fault !== null && <FormError>{fault}</FormError>}
        <div>
          <SubmitButton isBusy={isBusy}>Create venue</SubmitButton>
        </div>
      </form>
      <SearchHead
        placeholder="Name or town"
        {...search}
        said={foundText(found.venues.length, found.total, ['venue', 'venues'], isArchived ? '' : typed)}
      />
      {search.fault !== null && <FormError>{search.fault}</FormError>}
      <ul className="border-t-2 border-rule">
        {found.venues.map((venue) => (
          <li key={venue.id} className="border-b border-hairline">
            <button
              type="button"
              aria-expanded={open === venue.id}
              onClick={() => setOpen(open === venue.id ? null : venue.id)}
              className="grid min-h-14 w-full grid-cols-[1fr_auto] items-center gap-3 py-2 text-left hover:bg-hairline/40"
            >
              <span className="min-w-0 font-semibold break-words">{venue.name}</span>
              <span className="text-sm text-muted">{venue.town}</span>
            </button>
            {open === venue.id && (
              <VenueForm
                venue={venue}
                close={() => {
                  setOpen(null);
                  search.refresh();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

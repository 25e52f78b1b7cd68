'use client';

import { venuesFound } from '@scoreline/protocol';
import type { z } from 'zod';
import { EditableList } from '../records/editable-list.tsx';
import { useRecordSearch } from '../records/use-record-search.ts';
import * as messages from './messages.ts';
import { NewVenueForm } from './new-venue-form.tsx';
import { VenueForm } from './venue-form.tsx';

/** Venues by any part of their name or town; each is edited where it stands. */
export const VenueList = ({ first }: { readonly first: z.infer<typeof venuesFound> }) => {
  const search = useRecordSearch('/v1/venues', venuesFound, first);
  return (
    <>
      <NewVenueForm created={search.refresh} />
      <EditableList
        search={search}
        records={search.found.venues}
        placeholder={messages.SEARCH_HINT}
        kind="venue"
        detailOf={({ town }) => town}
        formOf={(venue, close) => <VenueForm venue={venue} close={close} />}
      />
    </>
  );
};

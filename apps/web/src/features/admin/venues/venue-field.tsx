'use client';

import { venuesFound } from '@scoreline/protocol';
import type { EditedField } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useSuggestions } from '../records/use-suggestions.ts';

/** A venue by name; those that are known are suggested, any other may be typed. */
export const VenueField = ({ id, value, ...field }: EditedField) => {
  const found = useSuggestions('/v1/venues', venuesFound, value);
  return (
    <>
      <TextField id={id} value={value} autoComplete="off" list={`${id}-known`} maxLength={120} {...field} />
      <datalist id={`${id}-known`}>
        {found?.venues.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
};

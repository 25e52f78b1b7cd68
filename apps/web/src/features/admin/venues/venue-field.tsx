'use client';

import { venuesFound } from '@scoreline/protocol';
import { useEffect, useState } from 'react';
import { requestApi } from '../../../api/request.ts';
import { TextField } from '../../../ui/text-field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly edit: (value: string) => void;
}

const WAIT_MS = 150;

/** A venue by name; those that are known are suggested, any other may be typed. */
export const VenueField = ({ id, value, ...field }: Props) => {
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(async () => {
      const path = `/v1/venues?q=${encodeURIComponent(value.trim().slice(0, 80))}`;
      const answer = await requestApi({ method: 'GET', path }, venuesFound);
      if (!isOld && answer.kind === 'done') setFound(answer.value.venues.map(({ name }) => name));
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [value]);
  return (
    <>
      <TextField id={id} value={value} autoComplete="off" list={`${id}-known`} maxLength={120} {...field} />
      <datalist id={`${id}-known`}>
        {found.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
};

'use client';

import type { Competition } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { Field, INPUT } from '../../../ui/field.tsx';
import type { MatchFilter } from './match-filter.ts';
import * as messages from './messages.ts';

interface Props {
  readonly competitions: readonly Competition[];
  readonly chosen: string | null;
  readonly shown: MatchFilter;
}

export const CompetitionSelect = ({ competitions, chosen, shown }: Props) => {
  const router = useRouter();
  return (
    <Field id="competition" label={messages.COMPETITION}>
      <select
        id="competition"
        value={chosen ?? ''}
        onChange={({ target }) => {
          const of = target.value === '' ? '' : `&competition=${encodeURIComponent(target.value)}`;
          router.push(`/admin?show=${shown}${of}`);
        }}
        className={INPUT}
      >
        <option value="">{messages.ALL_COMPETITIONS}</option>
        {competitions.map(({ id, name, season }) => (
          <option key={id} value={id}>
            {name} {season}
          </option>
        ))}
      </select>
    </Field>
  );
};

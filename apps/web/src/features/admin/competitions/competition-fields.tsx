'use client';

import { DEFAULT_SPORT, SPORTS, type SportName } from '@scoreline/match';
import { viewOfSport } from '../../../sports/views.ts';
import { described, Field, INPUT } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

/** A competition before anything was typed. */
export const NEW_COMPETITION = { name: '', season: '', sport: DEFAULT_SPORT } as const;

export interface CompetitionInput {
  readonly name: string;
  readonly season: string;
  readonly sport: SportName;
}

interface Props {
  readonly value: CompetitionInput;
  readonly edit: (value: CompetitionInput) => void;
  readonly faults: Readonly<Record<string, string>>;
}

/** What a competition is known by. */
export const CompetitionFields = ({ value, edit, faults }: Props) => {
  const field = (name: 'name' | 'season') => ({
    id: name,
    fault: faults[name],
    autoComplete: 'off',
    required: true,
    value: value[name],
    edit: (typed: string) => edit({ ...value, [name]: typed }),
  });
  return (
    <>
      <TextField label={messages.NAME} maxLength={80} {...field('name')} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label={messages.SEASON} maxLength={20} {...field('season')} />
        <Field id="sport" label={messages.SPORT} fault={faults.sport}>
          <select
            {...described('sport', { fault: faults.sport })}
            value={value.sport}
            onChange={({ target }) =>
              edit({ ...value, sport: SPORTS.find((one) => one === target.value) ?? value.sport })
            }
            className={INPUT}
          >
            {SPORTS.map((one) => (
              <option key={one} value={one}>
                {viewOfSport(one).words.name}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </>
  );
};

'use client';

import { FOOTBALL_RULES } from '@scoreline/match';
import { useState } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { OptionsInput, SportOptions } from '../../sport-admin.ts';

/** The options as the form holds them; numbers as typed. */
interface Typed {
  readonly halfMinutes: string;
  readonly extraTime: boolean;
  readonly shootOut: boolean;
  readonly maxSubstitutions: string;
  readonly returnSubstitutions: boolean;
}

const USUAL: Typed = {
  halfMinutes: String(FOOTBALL_RULES.halfMinutes),
  extraTime: false,
  shootOut: false,
  maxSubstitutions: String(FOOTBALL_RULES.maxSubstitutions),
  returnSubstitutions: false,
};

const isWithin = (typed: string, min: number, max: number): boolean =>
  /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= min && Number(typed) <= max;

const inputOf = (typed: Typed): OptionsInput => ({
  options: {
    halfMinutes: Number(typed.halfMinutes),
    extraTime: typed.extraTime,
    shootOut: typed.shootOut,
    maxSubstitutions: Number(typed.maxSubstitutions),
    returnSubstitutions: typed.returnSubstitutions,
  },
  faults: {
    ...(isWithin(typed.halfMinutes, 5, 60) ? {} : { 'options.halfMinutes': 'From 5 to 60 minutes.' }),
    ...(isWithin(typed.maxSubstitutions, 0, 99)
      ? {}
      : { 'options.maxSubstitutions': 'A number from 0 to 99.' }),
  },
});

const FIGURES = [
  ['halfMinutes', 'Minutes a half'],
  ['maxSubstitutions', 'Substitutions'],
] as const;

const Fields: NonNullable<SportOptions['Fields']> = ({ faults, onChange }) => {
  const [value, setValue] = useState(USUAL);
  const edit = (next: Typed) => {
    setValue(next);
    onChange(inputOf(next));
  };
  return (
    <>
      <div className="clear-both grid grid-cols-2 gap-4">
        {FIGURES.map(([name, label]) => (
          <TextField
            key={name}
            id={name}
            label={label}
            fault={faults[`options.${name}`]}
            inputMode="numeric"
            autoComplete="off"
            value={value[name]}
            edit={(typed) => edit({ ...value, [name]: typed })}
          />
        ))}
      </div>
      <div>
        <Tick isOn={value.extraTime} turn={(extraTime) => edit({ ...value, extraTime })}>
          Extra time when level
        </Tick>
        <Tick isOn={value.shootOut} turn={(shootOut) => edit({ ...value, shootOut })}>
          Shoot-out when level
        </Tick>
        <Tick
          isOn={value.returnSubstitutions}
          turn={(returnSubstitutions) => edit({ ...value, returnSubstitutions })}
        >
          Substituted players may come back
        </Tick>
      </div>
    </>
  );
};

export const footballOptions: SportOptions = {
  usual: inputOf(USUAL),
  knockOut: { extraTime: true, shootOut: true },
  Fields,
};

'use client';

import { FOOTBALL_RULES } from '@scoreline/match';
import { useState } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
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

const Fields: SportOptions['Fields'] = ({ faults, onChange }) => {
  const [value, setValue] = useState(USUAL);
  const edit = (next: Typed) => {
    setValue(next);
    onChange(inputOf(next));
  };
  return (
    <>
      <div className="clear-both grid grid-cols-2 gap-4">
        <TextField
          id="halfMinutes"
          label="Minutes a half"
          fault={faults['options.halfMinutes']}
          inputMode="numeric"
          autoComplete="off"
          value={value.halfMinutes}
          edit={(halfMinutes) => edit({ ...value, halfMinutes })}
        />
        <TextField
          id="maxSubstitutions"
          label="Substitutions"
          fault={faults['options.maxSubstitutions']}
          inputMode="numeric"
          autoComplete="off"
          value={value.maxSubstitutions}
          edit={(maxSubstitutions) => edit({ ...value, maxSubstitutions })}
        />
      </div>
      <div>
        <Tick
          label="Extra time when level"
          isOn={value.extraTime}
          turn={(extraTime) => edit({ ...value, extraTime })}
        />
        <Tick
          label="Shoot-out when level"
          isOn={value.shootOut}
          turn={(shootOut) => edit({ ...value, shootOut })}
        />
        <Tick
          label="Substituted players may come back"
          isOn={value.returnSubstitutions}
          turn={(returnSubstitutions) => edit({ ...value, returnSubstitutions })}
        />
      </div>
    </>
  );
};

export const footballOptions: SportOptions = {
  usual: inputOf(USUAL),
  knockOut: { extraTime: true, shootOut: true },
  Fields,
};

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

const Tick = ({ label, isOn, turn }: TickProps) => (
  <label className="flex min-h-12 items-center gap-3">
    <input
      type="checkbox"
      checked={isOn}
      onChange={({ target }) => turn(target.checked)}
      className="size-6 accent-ink"
    />
    {label}
  </label>
);

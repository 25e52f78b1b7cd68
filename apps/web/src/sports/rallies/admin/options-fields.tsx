'use client';

import type { RallyRules } from '@scoreline/match';
import { useState } from 'react';
import { Field, INPUT } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import type { OptionsInput } from '../../sport-admin.ts';
import { FIGURES, inputOf, labelsOf, type Typed, typedOf } from './typed-options.ts';

interface Props {
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (input: OptionsInput) => void;
  /** `Set`, `Game`. */
  readonly unit: string;
  /** By name; the first is the usual one. */
  readonly presets: Readonly<Record<string, RallyRules>>;
}

/** The options form of a sport of rallies: a preset, of which one number or another may be changed. */
export const RallyOptionsFields = ({ faults, onChange, unit, presets }: Props) => {
  const labels = labelsOf(unit);
  const [[usualName, usual] = ['', null]] = Object.entries(presets);
  const [preset, setPreset] = useState(usualName);
  const [value, setValue] = useState(() => (usual === null ? null : typedOf(usual)));
  if (value === null) return null;
  const edit = (next: Typed<RallyRules>) => {
    setValue(next);
    onChange(inputOf(next));
  };
  return (
    <>
      <Field id="preset" label="Rules">
        <select
          id="preset"
          value={preset}
          onChange={({ target }) => {
            setPreset(target.value);
            const chosen = presets[target.value];
            if (chosen !== undefined) edit(typedOf(chosen));
          }}
          className={INPUT}
        >
          {Object.keys(presets).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </Field>
      <div className="clear-both grid grid-cols-2 gap-4">
        {FIGURES.map(([name]) => (
          <TextField
            key={name}
            id={name}
            label={labels[name]}
            fault={faults[`options.${name}`]}
            inputMode="numeric"
            autoComplete="off"
            value={value[name]}
            edit={(typed) => edit({ ...value, [name]: typed })}
          />
        ))}
      </div>
      <Tick isOn={value.playAll} turn={(playAll) => edit({ ...value, playAll })}>
        All {unit.toLowerCase()}s are played
      </Tick>
    </>
  );
};

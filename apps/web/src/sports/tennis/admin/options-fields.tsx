'use client';

import { FINAL_SETS, type FinalSet, TENNIS_RULES, type TennisRules } from '@scoreline/match';
import { useState } from 'react';
import { Field, INPUT } from '../../../ui/field.tsx';
import type { SportOptions } from '../../sport-admin.ts';

const FINAL_SET_NAMES: Readonly<Record<FinalSet, string>> = {
  tieBreak: 'Tie-break to 7 at 6–6',
  tieBreak10: 'Tie-break to 10 at 6–6',
  advantage: 'Two games clear, no tie-break',
  matchTieBreak: 'Match tie-break to 10 instead of the set',
};

const Fields: NonNullable<SportOptions['Fields']> = ({ onChange }) => {
  const [value, setValue] = useState(TENNIS_RULES);
  const edit = (next: TennisRules) => {
    setValue(next);
    onChange({ options: { ...next }, faults: {} });
  };
  return (
    <div className="clear-both grid gap-4 sm:grid-cols-2">
      <Field id="bestOf" label="Sets">
        <select
          id="bestOf"
          value={value.bestOf}
          onChange={({ target }) => edit({ ...value, bestOf: target.value === '5' ? 5 : 3 })}
          className={INPUT}
        >
          <option value={3}>Best of three</option>
          <option value={5}>Best of five</option>
        </select>
      </Field>
      <Field id="finalSet" label="Final set">
        <select
          id="finalSet"
          value={value.finalSet}
          onChange={({ target }) =>
            edit({ ...value, finalSet: FINAL_SETS.find((one) => one === target.value) ?? 'tieBreak' })
          }
          className={INPUT}
        >
          {FINAL_SETS.map((one) => (
            <option key={one} value={one}>
              {FINAL_SET_NAMES[one]}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
};

export const tennisOptions: SportOptions = {
  usual: { options: { ...TENNIS_RULES }, faults: {} },
  knockOut: null,
  Fields,
};

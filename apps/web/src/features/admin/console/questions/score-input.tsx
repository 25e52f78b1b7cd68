'use client';

import { type PerSide, SIDES } from '@scoreline/match';
import { useId } from 'react';
import { INPUT } from '../../../../ui/field.tsx';
import * as messages from '../messages.ts';
import { wholeNumber } from './question.ts';

interface Props {
  readonly label: string;
  readonly names: PerSide<string>;
  readonly value: PerSide<string>;
  readonly edit: (value: PerSide<string>) => void;
  readonly isOptional?: boolean;
}

export const NO_SCORE: PerSide<string> = { home: '', away: '' };

/** The score as numbers, null while incomplete. */
export const scoreOf = ({ home, away }: PerSide<string>, max = 999): PerSide<number> | null => {
  const numbers = { home: wholeNumber(home, max), away: wholeNumber(away, max) };
  return numbers.home === null || numbers.away === null ? null : { home: numbers.home, away: numbers.away };
};
export const isBlank = ({ home, away }: PerSide<string>): boolean => home.trim() === '' && away.trim() === '';

/** Two numbers, home left. */
export const ScoreInput = ({ label, names, value, edit, isOptional = false }: Props) => {
  const id = useId();
  return (
    <fieldset>
      <legend className="font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> {messages.OPTIONAL}</span>}
      </legend>
      <div className="grid grid-cols-2 gap-3">
        {SIDES.map((side) => (
          <div key={side} className="min-w-0">
            <label htmlFor={`${id}-${side}`} className="block truncate text-sm">
              {names[side]}
            </label>
            <input
              id={`${id}-${side}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={value[side]}
              onChange={({ target }) => edit({ ...value, [side]: target.value })}
              className={`${INPUT} font-figures text-2xl`}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
};

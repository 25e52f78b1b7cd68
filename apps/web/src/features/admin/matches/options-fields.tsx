'use client';

import { FINAL_SETS, type FinalSet, FOOTBALL_RULES, type SportName, TENNIS_RULES } from '@scoreline/match';
import type { MatchOptions } from '@scoreline/protocol';
import { Field, INPUT } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** The options as the form holds them; numbers as typed. */
export interface OptionsInput {
  readonly halfMinutes: string;
  readonly extraTime: boolean;
  readonly shootOut: boolean;
  readonly maxSubstitutions: string;
  readonly returnSubstitutions: boolean;
  readonly bestOf: 3 | 5;
  readonly finalSet: FinalSet;
}

export const USUAL_OPTIONS: OptionsInput = {
  halfMinutes: String(FOOTBALL_RULES.halfMinutes),
  extraTime: false,
  shootOut: false,
  maxSubstitutions: String(FOOTBALL_RULES.maxSubstitutions),
  returnSubstitutions: false,
  bestOf: TENNIS_RULES.bestOf,
  finalSet: TENNIS_RULES.finalSet,
};

/** As the API takes them, once `optionFaults` has found nothing. */
export const toOptions = (sport: SportName, typed: OptionsInput): MatchOptions =>
  sport === 'football'
    ? {
        sport,
        halfMinutes: Number(typed.halfMinutes),
        extraTime: typed.extraTime,
        shootOut: typed.shootOut,
        maxSubstitutions: Number(typed.maxSubstitutions),
        returnSubstitutions: typed.returnSubstitutions,
      }
    : { sport, bestOf: typed.bestOf, finalSet: typed.finalSet };

const isWithin = (typed: string, min: number, max: number): boolean =>
  /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= min && Number(typed) <= max;

/** What is wrong with each option, in words for whoever typed it. */
export const optionFaults = (sport: SportName, typed: OptionsInput): Readonly<Record<string, string>> =>
  sport === 'tennis'
    ? {}
    : {
        ...(isWithin(typed.halfMinutes, 5, 60) ? {} : { 'options.halfMinutes': 'From 5 to 60 minutes.' }),
        ...(isWithin(typed.maxSubstitutions, 0, 99)
          ? {}
          : { 'options.maxSubstitutions': 'A number from 0 to 99.' }),
      };

const FINAL_SET_NAMES: Readonly<Record<FinalSet, string>> = {
  tieBreak: 'Tie-break to 7 at 6–6',
  tieBreak10: 'Tie-break to 10 at 6–6',
  advantage: 'Two games clear, no tie-break',
  matchTieBreak: 'Match tie-break to 10 instead of the set',
};

interface Props {
  readonly sport: SportName;
  readonly value: OptionsInput;
  readonly edit: (value: OptionsInput) => void;
  readonly faults: Readonly<Record<string, string>>;
}

export const OptionsFields = ({ sport, value, edit, faults }: Props) => (
  <fieldset className="flex flex-col gap-4 border-t border-hairline pt-4">
    <legend className="float-left font-bold">Rules</legend>
    {sport === 'football' ? (
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
    ) : (
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
    )}
  </fieldset>
);

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

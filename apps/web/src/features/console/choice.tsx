'use client';

import { useId } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly value: T | null;
  readonly choose: (value: T) => void;
}

/** One of a few, all of them in sight. */
export const Choice = <T extends string>({ label, options, value, choose }: Props<T>) => {
  const id = useId();
  return (
    <fieldset>
      <legend className="pb-1 font-semibold">{label}</legend>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {options.map(([option, text]) => (
          <label
            key={option}
            className="flex min-h-12 min-w-0 cursor-pointer items-center justify-center border border-muted px-2 py-1 text-center break-words has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={id}
              checked={value === option}
              onChange={() => choose(option)}
              className="sr-only"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

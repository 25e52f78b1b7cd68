'use client';

import { Field, INPUT } from '../../../ui/field.tsx';

interface Props {
  readonly placeholder: string;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly isArchived: boolean;
  readonly setArchived: (archived: boolean) => void;
  /** `3 teams`; announced when it changes. */
  readonly said: string;
}

/** Above a list: what to look for, and whether among what was put away. */
export const SearchHead = ({ placeholder, typed, setTyped, isArchived, setArchived, said }: Props) => (
  <>
    <Field id="search" label="Search">
      <input
        id="search"
        type="search"
        autoComplete="off"
        placeholder={placeholder}
        maxLength={80}
        value={typed}
        disabled={isArchived}
        onChange={({ target }) => setTyped(target.value)}
        className={INPUT}
      />
    </Field>
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      <p role="status" className="py-3 text-muted">
        {said}
      </p>
      <label className="flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          checked={isArchived}
          onChange={({ target }) => setArchived(target.checked)}
          className="size-6 accent-ink"
        />
        Archived
      </label>
    </div>
  </>
);

/** What is listed, one and several of it. */
export type FoundNouns = readonly [one: string, more: string];

/** `3 teams`, `50 of 10,000 teams. Type to narrow them.` */
export const foundText = (shown: number, total: number, [one, more]: FoundNouns, typed: string): string => {
  const all = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;
  if (shown === 0) return typed.trim() === '' ? `No ${more} yet.` : `No ${one} for "${typed.trim()}".`;
  if (typed.trim() !== '') return shown === 50 ? `The first 50 of more ${more}.` : all(shown);
  return shown < total ? `${shown} of ${all(total)}. Type to narrow them.` : all(total);
};

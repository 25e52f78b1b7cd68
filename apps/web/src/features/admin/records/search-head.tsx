'use client';

import { Field, INPUT } from '../../../ui/field.tsx';

import type { RecordKind } from './messages.ts';
import * as messages from './messages.ts';

/** As many as the API finds at once. */
const MOST_FOUND = 50;

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
    <Field id="search" label={messages.SEARCH}>
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
        {messages.ARCHIVED}
      </label>
    </div>
  </>
);

/** `3 teams`, `50 of 10,000 teams. Type to narrow the list.` */
export const foundText = (shown: number, total: number, kind: RecordKind, typed: string): string => {
  const text = typed.trim();
  if (shown === 0) return text === '' ? messages.none(kind) : messages.noneFor(kind, text);
  if (text !== '')
    return shown === MOST_FOUND ? messages.firstOfMore(kind, shown) : messages.found(kind, shown);
  return shown < total ? messages.someOf(kind, shown, total) : messages.found(kind, total);
};

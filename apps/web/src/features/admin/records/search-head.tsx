'use client';

import { Tick } from '../../../ui/tick.tsx';
import type { RecordKind } from './messages.ts';
import * as messages from './messages.ts';
import { SearchField } from './search-field.tsx';
import type { RecordSearch } from './use-record-search.ts';

/** As many as the API finds at once. */
const MOST_FOUND = 50;

interface Props {
  readonly search: RecordSearch<unknown>;
  readonly placeholder: string;
  /** `3 teams`; announced when it changes. */
  readonly said: string;
}

/** Above a list: what to look for, and whether among what was put away. */
export const SearchHead = ({ search, placeholder, said }: Props) => (
  <>
    <SearchField
      placeholder={placeholder}
      typed={search.typed}
      edit={search.setTyped}
      isDisabled={search.isArchived}
    />
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      <p role="status" className="py-3 text-muted">
        {said}
      </p>
      <Tick isOn={search.isArchived} turn={search.setArchived}>
        {messages.ARCHIVED}
      </Tick>
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

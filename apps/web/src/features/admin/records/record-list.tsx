'use client';

import { type ReactNode, useState } from 'react';
import { FormError } from '../../../ui/form-error.tsx';
import { PlainButton } from '../../../ui/plain-button.tsx';
import type { RecordKind } from './messages.ts';
import { foundText, SearchHead } from './search-head.tsx';
import type { RecordSearch } from './use-record-search.ts';

interface ListedRecord {
  readonly id: string;
  readonly name: string;
}

interface Props<R extends ListedRecord> {
  readonly search: RecordSearch<{ readonly total: number }>;
  readonly records: readonly R[];
  readonly placeholder: string;
  readonly kind: RecordKind;
  /** What stands at the right of a name. */
  readonly detailOf: (record: R) => ReactNode;
  /** The form that edits a record, below its name. */
  readonly formOf: (record: R, close: () => void) => ReactNode;
}

/** Records found by any part of their name; each is edited where it stands, one at a time. */
export const RecordList = <R extends ListedRecord>(props: Props<R>) => {
  const { search, records, placeholder, kind, detailOf, formOf } = props;
  const { typed, setTyped, isArchived, setArchived, found, fault } = search;
  const [open, setOpen] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
    search.refresh();
  };
  return (
    <>
      <SearchHead
        {...{ placeholder, typed, setTyped, isArchived, setArchived }}
        said={foundText(records.length, found.total, kind, isArchived ? '' : typed)}
      />
      {fault !== null && <FormError>{fault}</FormError>}
      <ul className="border-t-2 border-rule">
        {records.map((record) => (
          <li key={record.id} className="border-b border-hairline">
            <PlainButton
              aria-expanded={open === record.id}
              onClick={() => setOpen(open === record.id ? null : record.id)}
              className="grid min-h-14 w-full grid-cols-[1fr_auto] items-center gap-3 py-2 text-left hover:bg-hairline/40"
            >
              <span className="min-w-0 font-semibold break-words">{record.name}</span>
              <span className="text-sm text-muted">{detailOf(record)}</span>
            </PlainButton>
            {open === record.id && formOf(record, close)}
          </li>
        ))}
      </ul>
    </>
  );
};

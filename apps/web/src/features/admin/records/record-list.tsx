'use client';

import { Fragment, type ReactNode } from 'react';
import { FormError } from '../../../ui/form-error.tsx';
import type { RecordKind } from './messages.ts';
import { foundText, SearchHead } from './search-head.tsx';
import type { RecordSearch } from './use-record-search.ts';

export interface ListedRecord {
  readonly id: string;
  readonly name: string;
}

export interface RecordListProps<R extends ListedRecord> {
  readonly search: RecordSearch<{ readonly total: number }>;
  readonly records: readonly R[];
  readonly placeholder: string;
  readonly kind: RecordKind;
  /** A list item. */
  readonly rowOf: (record: R) => ReactNode;
}

/** Records found by any part of their names. */
export const RecordList = <R extends ListedRecord>(props: RecordListProps<R>) => {
  const { search, records, placeholder, kind, rowOf } = props;
  const { typed, isArchived, found, fault } = search;
  return (
    <>
      <SearchHead
        search={search}
        placeholder={placeholder}
        said={foundText(records.length, found.total, kind, isArchived ? '' : typed)}
      />
      {fault !== null && <FormError>{fault}</FormError>}
      <ul className="border-t-2 border-rule">
        {records.map((record) => (
          <Fragment key={record.id}>{rowOf(record)}</Fragment>
        ))}
      </ul>
    </>
  );
};

'use client';

import { type ReactNode, useState } from 'react';
import { PlainButton } from '../../../ui/plain-button.tsx';
import { type ListedRecord, RecordList, type RecordListProps } from './record-list.tsx';

interface Props<R extends ListedRecord> extends Omit<RecordListProps<R>, 'rowOf'> {
  /** What stands at the right of a name. */
  readonly detailOf: (record: R) => ReactNode;
  /** The form that edits a record, below its name. */
  readonly formOf: (record: R, close: () => void) => ReactNode;
}

/** Records that have no page of their own: each is edited where it stands, one at a time. */
export const EditableList = <R extends ListedRecord>({ detailOf, formOf, ...list }: Props<R>) => {
  const [open, setOpen] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
    list.search.refresh();
  };
  return (
    <RecordList
      {...list}
      rowOf={(record) => (
        <li className="border-b border-hairline">
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
      )}
    />
  );
};

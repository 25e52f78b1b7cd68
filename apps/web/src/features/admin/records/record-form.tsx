'use client';

import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';

import type { RecordKind } from './messages.ts';
import * as messages from './messages.ts';

interface Props {
  /** What `useRecord` gives. */
  readonly form: {
    readonly kind: RecordKind;
    readonly record: { readonly archived: boolean };
    readonly isBusy: boolean;
    readonly isSaved: boolean;
    readonly fault: string | null;
    readonly submit: (event: FormEvent<HTMLFormElement>) => void;
    readonly archive: (archived: boolean) => void;
  };
  /** Closes it, where it stands in a list. */
  readonly close?: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** The fields of a record, what became of the last try to save it, and what can be done with it. */
export const RecordForm = ({ form, close, children }: Props) => {
  const { kind, record, isBusy, isSaved, fault, submit, archive } = form;
  const gap = close === undefined ? 'gap-5' : 'gap-4 py-4';
  return (
    <form method="post" onSubmit={submit} className={`flex max-w-xl flex-col ${gap}`}>
      {children}
      <div className="flex flex-col gap-4">
        {fault !== null && <FormError>{fault}</FormError>}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton isBusy={isBusy}>{messages.save(kind)}</SubmitButton>
          <Button disabled={isBusy} onClick={() => archive(!record.archived)}>
            {record.archived ? messages.RESTORE : messages.ARCHIVE}
          </Button>
          <p role="status" className="min-w-0 text-muted">
            {isSaved ? messages.SAVED : ''}
          </p>
        </div>
        <p className="text-sm text-muted">{record.archived ? messages.IS_ARCHIVED : messages.ARCHIVE_HINT}</p>
      </div>
      {close !== undefined && (
        <div>
          <Button onClick={close}>{messages.CLOSE}</Button>
        </div>
      )}
    </form>
  );
};

'use client';

import type { FormEvent, ReactNode } from 'react';
import { Field, INPUT } from '../../../ui/field.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
  readonly typed: string;
  readonly edit: (typed: string) => void;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  readonly fault: string | null;
  readonly save: string;
  /** What became of the last try, or nothing. */
  readonly said: string;
  /** How the lines are read. */
  readonly children?: ReactNode;
}

/** A list to type or paste into, one a line. */
export const LinesForm = (props: Props) => {
  const { id, label, hint, rows, typed, edit, submit, isBusy, fault, save, said, children } = props;
  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <Field id={id} label={label} hint={hint}>
        <textarea
          id={id}
          rows={Math.max(rows, typed.split('\n').length + 1)}
          value={typed}
          aria-describedby={children === undefined ? `${id}-hint` : `${id}-hint ${id}-read`}
          spellCheck={false}
          onChange={({ target }) => edit(target.value)}
          className={INPUT}
        />
      </Field>
      {children !== undefined && (
        <div id={`${id}-read`} role="status" className="text-sm text-muted">
          {children}
        </div>
      )}
      {fault !== null && (
        <FormError>
          <span className="whitespace-pre-line">{fault}</span>
        </FormError>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>{save}</SubmitButton>
        <p role="status" className="text-muted">
          {said}
        </p>
      </div>
    </form>
  );
};

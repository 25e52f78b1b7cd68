'use client';

import type { FormEvent, ReactNode } from 'react';
import { Field, INPUT } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

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
  readonly action: string;
  /** What became of the last try, or nothing. */
  readonly said: string;
  /** How the lines are read. */
  readonly children?: ReactNode;
}

/** A list to type or paste into, one a line. */
export const LinesForm = (props: Props) => {
  const { id, label, hint, rows, typed, edit, submit, isBusy, fault, action, said, children } = props;
  return (
    <Form
      {...{ submit, isBusy, action, said }}
      fault={fault === null ? null : <span className="whitespace-pre-line">{fault}</span>}
      isDense
    >
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
    </Form>
  );
};

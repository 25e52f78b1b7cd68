import type { ComponentProps } from 'react';
import { described, Field, INPUT } from './field.tsx';

interface Props
  extends Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'aria-invalid' | 'aria-describedby'> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  /** Gets what was typed. Absent where the form reads its fields itself, by name. */
  readonly edit?: (typed: string) => void;
}

/** A line to type into, with its label, its hint and what is wrong with it. */
export const TextField = ({ id, label, hint, fault, edit, className = '', ...input }: Props) => (
  <Field id={id} label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
    <input
      {...input}
      {...described(id, { hint: hint !== undefined, fault })}
      {...(edit && { onChange: ({ target }) => edit(target.value) })}
      className={`${INPUT} ${className}`}
    />
  </Field>
);

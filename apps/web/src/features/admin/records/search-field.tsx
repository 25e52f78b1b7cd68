'use client';

import { Field, INPUT } from '../../../ui/field.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly placeholder: string;
  readonly typed: string;
  readonly edit: (typed: string) => void;
  readonly isDisabled?: boolean;
}

/** What to look for in the list below. */
export const SearchField = ({ placeholder, typed, edit, isDisabled = false }: Props) => (
  <Field id="search" label={messages.SEARCH}>
    <input
      id="search"
      type="search"
      autoComplete="off"
      placeholder={placeholder}
      maxLength={80}
      value={typed}
      disabled={isDisabled}
      onChange={({ target }) => edit(target.value)}
      className={INPUT}
    />
  </Field>
);

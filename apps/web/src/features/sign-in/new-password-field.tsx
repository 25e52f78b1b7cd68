'use client';

import { PASSWORD_LENGTH } from '@scoreline/protocol';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly fault: string | undefined;
}

/** A password that somebody chooses: what it must be like, and a way to look at it, instead of typing it twice. */
export const NewPasswordField = ({ id, name, label, fault }: Props) => {
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState('');
  const missing = PASSWORD_LENGTH.min - typed.length;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        id={id}
        label={label}
        hint={
          typed === '' || missing > 0
            ? messages.passwordTooShort(PASSWORD_LENGTH.min, typed === '' ? null : missing)
            : messages.PASSWORD_LONG_ENOUGH
        }
        fault={fault}
        name={name}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={PASSWORD_LENGTH.min}
        maxLength={PASSWORD_LENGTH.max}
        value={typed}
        edit={setTyped}
      />
      <div>
        <Button aria-pressed={isShown} aria-controls={id} onClick={() => setShown(!isShown)}>
          {isShown ? messages.HIDE_PASSWORD : messages.SHOW_PASSWORD}
        </Button>
      </div>
    </div>
  );
};

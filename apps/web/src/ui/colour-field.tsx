'use client';

import { Button } from './button.tsx';
import { described, type EditedField, Field, INPUT } from './field.tsx';
import * as messages from './messages.ts';

const USUAL = '#808080';

/** A colour, picked or typed: `#rrggbb`, or empty for none. */
export const ColourField = ({ id, label, hint, fault, value, edit }: EditedField) => (
  <Field id={id} label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
    <div className="grid grid-cols-[3rem_1fr_auto] gap-2">
      <input
        type="color"
        aria-label={messages.pickColour(label)}
        value={/^#[0-9a-f]{6}$/.test(value) ? value : USUAL}
        onChange={({ target }) => edit(target.value)}
        className={`min-h-12 w-12 border border-muted bg-paper p-1 ${value === '' ? 'opacity-40' : ''}`}
      />
      <input
        {...described(id, { hint: hint !== undefined, fault })}
        value={value}
        placeholder={messages.NO_COLOUR}
        autoComplete="off"
        spellCheck={false}
        maxLength={7}
        onChange={({ target }) => edit(target.value.toLowerCase())}
        className={INPUT}
      />
      {value !== '' && (
        <Button aria-label={`No ${label.toLowerCase()}`} onClick={() => edit('')} className="px-3">
          {messages.NO_COLOUR}
        </Button>
      )}
    </div>
  </Field>
);

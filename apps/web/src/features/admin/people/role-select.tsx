'use client';

import { PERSON_ROLES, type PersonRole, personRole } from '@scoreline/protocol';
import { described, Field, INPUT } from '../../../ui/field.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly id: string;
  readonly name?: string;
  readonly chosen: PersonRole;
  readonly choose: (role: PersonRole) => void;
  readonly fault?: string | undefined;
}

/** One of the roles, and what it may do; the one that may do the least comes first. */
export const RoleSelect = ({ id, name, chosen, choose, fault }: Props) => (
  <Field id={id} label={messages.ROLE} hint={messages.ROLE_RIGHTS[chosen]} fault={fault}>
    <select
      {...described(id, { hint: true, fault })}
      name={name}
      value={chosen}
      onChange={({ target }) => choose(personRole.parse(target.value))}
      className={INPUT}
    >
      {PERSON_ROLES.toReversed().map((role) => (
        <option key={role} value={role}>
          {messages.ROLE_NAMES[role]}
        </option>
      ))}
    </select>
  </Field>
);

import type { PersonRole } from '@scoreline/protocol';
import { PERSON_ROLES } from '@scoreline/protocol';
import type { ComponentProps } from 'react';
import { described, Field, INPUT } from '../admin/control.tsx';
import { ROLE_WORDS } from './roles.ts';

interface Props
  extends Omit<ComponentProps<'select'>, 'id' | 'defaultValue' | 'aria-invalid' | 'aria-describedby'> {
  readonly id: string;
  readonly first: PersonRole;
  readonly fault?: string | undefined;
}

/** One of the roles; the one that may do the least comes first. */
export const RoleSelect = ({ id, first, fault, ...select }: Props) => (
  <Field id={id} label="Role" fault={fault}>
    <select {...select} {...described(id, { fault })} defaultValue={first} name="role" className={INPUT}>
      {PERSON_ROLES.toReversed().map((role) => (
        <option key={role} value={role}>
          {ROLE_WORDS[role]}
        </option>
      ))}
    </select>
  </Field>
);

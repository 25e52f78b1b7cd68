'use client';

import { person as personSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { described, Fault, Field, INPUT } from './control.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextField } from './text-field.tsx';
import { usePost } from './use-post.ts';

const ROLES = [
  ['scorer', 'Scorer: the matches assigned to them'],
  ['editor', 'Editor: competitions, matches, corrections after final'],
  ['owner', 'Owner: everything'],
] as const;

/** Adds somebody with a password that the owner hands to them. */
export const PersonForm = () => {
  const router = useRouter();
  const [added, setAdded] = useState<string | null>(null);
  const { form, submit, isBusy, fault, faults } = usePost('/v1/people', personSchema, ({ name }) => {
    setAdded(name);
    router.refresh();
  });

  return (
    <form
      ref={form}
      method="post"
      onSubmit={(event) => {
        setAdded(null);
        void submit(event);
      }}
      className="flex max-w-xl flex-col gap-5"
    >
      <TextField
        id="person-name"
        label="Name"
        fault={faults.name}
        name="name"
        autoComplete="off"
        required
        maxLength={80}
      />
      <TextField
        id="person-email"
        label="E-mail"
        fault={faults.email}
        name="email"
        type="email"
        autoComplete="off"
        required
        maxLength={200}
      />
      <TextField
        id="person-password"
        label="Password"
        hint="At least 10 characters. Hand it over in person."
        fault={faults.password}
        name="password"
        type="text"
        autoComplete="off"
        spellCheck={false}
        required
        minLength={10}
        maxLength={128}
      />
      <Field id="person-role" label="Role" fault={faults.role}>
        <select {...described('person-role', { fault: faults.role })} name="role" className={INPUT}>
          {ROLES.map(([role, words]) => (
            <option key={role} value={role}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      {fault !== null && <Fault>{fault}</Fault>}
      <p role="status" className="font-semibold empty:hidden">
        {added !== null && `${added} was added.`}
      </p>
      <SubmitButton isBusy={isBusy}>Add person</SubmitButton>
    </form>
  );
};

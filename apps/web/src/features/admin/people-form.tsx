'use client';

import { person as personSchema } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { askApi, faultText, fieldFaults } from './ask-api.ts';
import { described, Fault, Field, INPUT } from './control.tsx';
import { SubmitButton } from './submit-button.tsx';

const ROLES = [
  ['scorer', 'Scorer: the matches assigned to them'],
  ['editor', 'Editor: competitions, matches, corrections after final'],
  ['owner', 'Owner: everything'],
] as const;

/** Adds somebody with a password that the owner hands to them. */
export const PersonForm = () => {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [added, setAdded] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setFault(null);
    setFaults({});
    setAdded(null);
    const answer = await askApi({ method: 'POST', path: '/v1/people', body }, personSchema);
    setBusy(false);
    if (answer.kind === 'done') {
      setAdded(answer.value.name);
      form.current?.reset();
      router.refresh();
      return;
    }
    setFault(faultText(answer));
    setFaults(fieldFaults(answer));
  };

  return (
    <form ref={form} method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <Field id="person-name" label="Name" fault={faults.name}>
        <input
          {...described('person-name', { fault: faults.name })}
          name="name"
          autoComplete="off"
          required
          maxLength={80}
          className={INPUT}
        />
      </Field>
      <Field id="person-email" label="E-mail" fault={faults.email}>
        <input
          {...described('person-email', { fault: faults.email })}
          name="email"
          type="email"
          autoComplete="off"
          required
          maxLength={200}
          className={INPUT}
        />
      </Field>
      <Field
        id="person-password"
        label="Password"
        hint="At least 10 characters. Hand it over in person."
        fault={faults.password}
      >
        <input
          {...described('person-password', { hint: true, fault: faults.password })}
          name="password"
          type="text"
          autoComplete="off"
          spellCheck={false}
          required
          minLength={10}
          maxLength={128}
          className={INPUT}
        />
      </Field>
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

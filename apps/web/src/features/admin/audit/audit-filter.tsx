'use client';

import type { AuditGroup, Person } from '@scoreline/protocol';
import Form from 'next/form';
import { useFormStatus } from 'react-dom';
import { Button } from '../../../ui/button.tsx';
import { Field, INPUT } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type AuditQuery, isAuditGroup } from './audit-query.ts';
import * as messages from './messages.ts';

interface Props {
  readonly query: AuditQuery;
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly keys: readonly { readonly id: string; readonly name: string }[];
  /** What can be chosen from: a scorer sees matches only. */
  readonly kinds: readonly AuditGroup[];
}

const ShowButton = () => {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" look="main" disabled={pending} aria-busy={pending}>
      {pending ? messages.LOADING : messages.SHOW}
    </Button>
  );
};

/** Chooses by who, what and when. It is a plain form, whose address can be kept and sent on. */
export const AuditFilter = ({ query, people, keys, kinds }: Props) => {
  const isKnown = [...people, ...keys].some(({ id }) => id === query.person);
  return (
    <Form
      action="/admin/audit"
      className="grid gap-4 min-[22.5rem]:grid-cols-2 wide:grid-cols-4"
      aria-label={messages.FILTER}
    >
      {query.match !== null && <input type="hidden" name="match" value={query.match} />}
      {(people.length > 0 || query.person !== null) && (
        <div className="min-[22.5rem]:col-span-2 wide:col-span-1">
          <Field id="person" label={messages.WHO}>
            <select id="person" name="person" defaultValue={query.person ?? ''} className={INPUT}>
              <option value="">{messages.EVERYBODY}</option>
              {query.person !== null && !isKnown && <option value={query.person}>{messages.UNLISTED}</option>}
              <optgroup label={messages.PEOPLE}>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
              {keys.length > 0 && (
                <optgroup label={messages.API_KEYS}>
                  {keys.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          </Field>
        </div>
      )}
      <div className="min-[22.5rem]:col-span-2 wide:col-span-1">
        <Field id="kind" label={messages.WHAT}>
          <select id="kind" name="kind" defaultValue={query.kind ?? ''} className={INPUT}>
            <option value="">{messages.EVERYTHING}</option>
            {Object.entries(messages.GROUPS).map(([kind, words]) =>
              isAuditGroup(kind) && kinds.includes(kind) ? (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ) : null,
            )}
          </select>
        </Field>
      </div>
      <TextField id="from" label={messages.FROM} name="from" type="date" defaultValue={query.from ?? ''} />
      <TextField id="to" label={messages.TO} name="to" type="date" defaultValue={query.to ?? ''} />
      <div className="min-[22.5rem]:col-span-2 wide:col-span-4">
        <ShowButton />
      </div>
    </Form>
  );
};

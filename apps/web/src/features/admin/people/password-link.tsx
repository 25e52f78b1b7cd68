'use client';

import { type MadeLink, madeLink, type Person } from '@scoreline/protocol';
import { useState } from 'react';
import { useRequest } from '../../../api/use-request.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from './messages.ts';
import { OneTimeLink } from './one-time-link.tsx';

/** Makes a link with which somebody who forgot their password sets another. */
export const PasswordLink = ({ person, zone }: { readonly person: Person; readonly zone: string }) => {
  const { send, isBusy, fault } = useRequest();
  const [made, setMade] = useState<MadeLink | null>(null);

  const make = () => {
    const path = `/v1/people/${encodeURIComponent(person.id)}/password-link`;
    return send({ method: 'POST', path, body: {} }, madeLink, setMade);
  };

  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-muted">{messages.PASSWORD_LINK_HINT}</p>
      <div>
        <Button disabled={isBusy} aria-busy={isBusy} onClick={make}>
          {messages.CREATE_PASSWORD_LINK}
        </Button>
      </div>
      {fault !== null && <FormError>{fault}</FormError>}
      {made !== null && (
        <OneTimeLink
          key={made.id}
          id="password-link"
          link={made}
          words={messages.sendPasswordLink(person.name)}
          zone={zone}
        />
      )}
    </div>
  );
};

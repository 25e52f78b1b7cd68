'use client';

import { type MadeLink, madeLink, type Person } from '@scoreline/protocol';
import { useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from './messages.ts';
import { OneTimeLink } from './one-time-link.tsx';

/** Makes a link with which somebody who forgot their password sets another. */
export const PasswordLink = ({ person, zone }: { readonly person: Person; readonly zone: string }) => {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);

  const make = async () => {
    setBusy(true);
    setFault(null);
    const path = `/v1/people/${encodeURIComponent(person.id)}/password-link`;
    const answer = await requestApi({ method: 'POST', path, body: {} }, madeLink);
    setBusy(false);
    if (answer.kind === 'done') setMade(answer.value);
    else setFault(errorText(answer));
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

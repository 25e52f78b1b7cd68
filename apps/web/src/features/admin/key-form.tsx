'use client';

import { key as keySchema } from '@scoreline/protocol';
import { useState } from 'react';
import { Fault } from './control.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextField } from './text-field.tsx';
import { usePost } from './use-post.ts';

/** Makes a key for a feed. It is shown this once; the server keeps only its hash. */
export const KeyForm = () => {
  const [made, setMade] = useState<{ readonly name: string; readonly key: string } | null>(null);
  const { form, submit, isBusy, fault, faults } = usePost('/v1/keys', keySchema, setMade);

  return (
    <form ref={form} method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <TextField
        id="key-name"
        label="Name of the feed"
        fault={faults.name}
        name="name"
        autoComplete="off"
        required
        maxLength={40}
      />
      {fault !== null && <Fault>{fault}</Fault>}
      {made !== null && (
        <div role="status" className="border-l-4 border-ink py-2 pl-3">
          <p className="font-semibold">The key of {made.name}. It is shown this once; copy it now.</p>
          <p className="py-2 font-mono break-all select-all" data-testid="api-key">
            {made.key}
          </p>
        </div>
      )}
      <SubmitButton isBusy={isBusy}>Create key</SubmitButton>
    </form>
  );
};

'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

const isZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
};

/** Asks where the times of a file were written that name no zone. `zone` is the reader's own, the best guess. */
export const FileZoneForm = ({
  zone,
  choose,
}: {
  readonly zone: string;
  readonly choose: (zone: string) => void;
}) => {
  const [typed, setTyped] = useState(zone);
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    setFault(isZone(wanted) ? undefined : messages.wrongZone(wanted));
    if (isZone(wanted)) choose(wanted);
  };
  return (
    <form
      onSubmit={submit}
      className="flex max-w-xl flex-col gap-3 border-l-4 border-ink py-1 pl-3"
      noValidate
    >
      <TextField
        id="file-zone"
        label={messages.FILE_ZONE}
        hint={messages.FILE_ZONE_HINT}
        list="zones"
        value={typed}
        edit={setTyped}
        fault={fault}
        autoComplete="off"
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div>
        <Button type="submit">{messages.READ_AGAIN}</Button>
      </div>
    </form>
  );
};

'use client';

import { type FormEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { errorText, fieldErrors, requestApi } from './request.ts';

type FormBody = Readonly<Record<string, FormDataEntryValue>>;

/**
 * A form whose fields are what the route at `path` takes, by their names. `done` gets what the API made of what was
 * sent, and the form is empty again; else there is a fault of the form as a whole, and one of each field that has one.
 */
export const usePost = <S extends z.ZodType>(
  path: string,
  schema: S,
  done: (made: z.output<S>, sent: FormBody) => void | Promise<void>,
) => {
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { elements } = event.currentTarget;
    const fields = [...new FormData(event.currentTarget)].filter(([name, value]) => {
      const field = elements.namedItem(name);
      // What may stay empty and did is not there, rather than an empty text.
      return value !== '' || !(field instanceof HTMLInputElement) || field.required;
    });
    const body = Object.fromEntries(fields);
    setBusy(true);
    setFault(null);
    setFaults({});
    const answer = await requestApi({ method: 'POST', path, body }, schema);
    if (answer.kind === 'done') {
      form.current?.reset();
      await done(answer.value, body);
      setBusy(false);
      return;
    }
    setBusy(false);
    setFault(errorText(answer));
    setFaults(fieldErrors(answer));
  };
  return { form, submit, isBusy, fault, faults };
};

'use client';

import { type FormEvent, useRef } from 'react';
import type { z } from 'zod';
import { useRequest } from './use-request.ts';

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
  const { send, isBusy, fault, faults } = useRequest();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { elements } = event.currentTarget;
    const fields = [...new FormData(event.currentTarget)].filter(([name, value]) => {
      const field = elements.namedItem(name);
      // What may stay empty and did is not there, rather than an empty text.
      return value !== '' || !(field instanceof HTMLInputElement) || field.required;
    });
    const body = Object.fromEntries(fields);
    await send({ method: 'POST', path, body }, schema, async (made) => {
      form.current?.reset();
      await done(made, body);
    });
  };
  /** What the control of a field takes. */
  const field = (name: string) => ({ id: name, name, fault: faults[name] });
  return { form: { ref: form, submit, isBusy, fault }, field };
};

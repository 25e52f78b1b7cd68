'use client';

import { useState } from 'react';
import type { z } from 'zod';
import { type ApiRequest, errorText, fieldErrors, requestApi } from './request.ts';

/** Requests that somebody waits for: whether one is on its way, and what was wrong with the last. */
export const useRequest = () => {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  /** Says why nothing is sent; null takes back what was said. */
  const refuse = (text: string | null) => {
    setFault(text);
    setFaults({});
  };

  /** `done` gets what the API answered; else there is a fault of the whole, and one of each field that has one. */
  const send = async <S extends z.ZodType>(
    request: ApiRequest,
    schema: S,
    done: (value: z.output<S>) => void | Promise<void>,
  ): Promise<void> => {
    setBusy(true);
    refuse(null);
    const answer = await requestApi(request, schema);
    if (answer.kind === 'done') await done(answer.value);
    else {
      setFault(errorText(answer));
      setFaults(fieldErrors(answer));
    }
    setBusy(false);
  };

  return { send, refuse, isBusy, fault, faults };
};

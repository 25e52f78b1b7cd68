'use client';

import type { assignment, People } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { useRequest } from '../../../api/use-request.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { Tick } from '../../../ui/tick.tsx';
import * as messages from './messages.ts';

const scorersAnswer = z.object({ scorers: z.array(z.string()) });

interface Props {
  readonly matchId: string;
  readonly scorers: People['people'];
  readonly assigned: readonly string[];
}

/** Who of the scorers may score this match. */
export const ScorersForm = ({ matchId, scorers, assigned }: Props) => {
  const [chosen, setChosen] = useState(assigned);
  const { send, isBusy, fault } = useRequest();
  const [isSaved, setSaved] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body: z.infer<typeof assignment> = { scorers: [...chosen] };
    const path = `/v1/matches/${encodeURIComponent(matchId)}/scorers`;
    await send({ method: 'PUT', path, body }, scorersAnswer, (saved) => {
      setChosen(saved.scorers);
      setSaved(true);
    });
  };

  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <fieldset>
        <legend className="sr-only">{messages.SCORERS}</legend>
        {scorers.map(({ id, name, email }) => (
          <Tick
            key={id}
            isOn={chosen.includes(id)}
            turn={(isOn) => {
              setSaved(false);
              setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
            }}
            className="border-b border-hairline py-2"
          >
            <span className="min-w-0 break-words">
              {name} <span className="text-sm text-muted">{email}</span>
            </span>
          </Tick>
        ))}
      </fieldset>
      {fault !== null && <FormError>{fault}</FormError>}
      <p role="status" className="min-h-6 font-semibold">
        {isSaved && messages.SAVED}
      </p>
      <SubmitButton isBusy={isBusy}>{messages.SAVE_SCORERS}</SubmitButton>
    </form>
  );
};

'use client';

import { type CompetitionSheet, competitionSheet } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { askApi, faultText } from '../admin/ask-api.ts';
import { Fault, Field, INPUT } from '../admin/control.tsx';
import { SubmitButton } from '../admin/submit-button.tsx';

/** The stages of a competition, one a line, in their order. */
export const StagesForm = ({
  competitionId,
  stages,
}: { readonly competitionId: string } & Pick<CompetitionSheet, 'stages'>) => {
  const [typed, setTyped] = useState(stages.join('\n'));
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    const lines = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const answer = await askApi(
      { method: 'PUT', path: `/v1/competitions/${competitionId}/stages`, body: { stages: lines } },
      competitionSheet,
    );
    setBusy(false);
    if (answer.kind !== 'done') {
      setFault(faultText(answer));
      return;
    }
    setTyped(answer.value.stages.join('\n'));
    setSaid('Saved.');
  };
  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <Field
        id="stages"
        label="Stages, one a line"
        hint="Group stage, Knock-out stage: in the order they are played."
      >
        <textarea
          id="stages"
          rows={Math.max(3, typed.split('\n').length + 1)}
          value={typed}
          aria-describedby="stages-hint"
          onChange={({ target }) => {
            setTyped(target.value);
            setSaid('');
          }}
          className={INPUT}
        />
      </Field>
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>Save stages</SubmitButton>
        <p role="status" className="text-muted">
          {said}
        </p>
      </div>
    </form>
  );
};

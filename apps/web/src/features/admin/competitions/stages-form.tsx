'use client';

import { type CompetitionSheet, competitionSheet } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { Field, INPUT } from '../../../ui/field.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import * as messages from './messages.ts';

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
    const answer = await requestApi(
      { method: 'PUT', path: `/v1/competitions/${competitionId}/stages`, body: { stages: lines } },
      competitionSheet,
    );
    setBusy(false);
    if (answer.kind !== 'done') {
      setFault(errorText(answer));
      return;
    }
    setTyped(answer.value.stages.join('\n'));
    setSaid(messages.SAVED);
  };
  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-4">
      <Field id="stages" label={messages.STAGES_LIST} hint={messages.STAGES_HINT}>
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
      {fault !== null && <FormError>{fault}</FormError>}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton isBusy={isBusy}>{messages.SAVE_STAGES}</SubmitButton>
        <p role="status" className="text-muted">
          {said}
        </p>
      </div>
    </form>
  );
};

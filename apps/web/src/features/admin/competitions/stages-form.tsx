'use client';

import { type CompetitionSheet, competitionSheet } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { useRequest } from '../../../api/use-request.ts';
import { LinesForm } from '../records/lines-form.tsx';
import * as messages from './messages.ts';

/** The stages of a competition, one a line, in their order. */
export const StagesForm = ({
  competitionId,
  stages,
}: { readonly competitionId: string } & Pick<CompetitionSheet, 'stages'>) => {
  const [typed, setTyped] = useState(stages.join('\n'));
  const { send, isBusy, fault } = useRequest();
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const lines = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const path = `/v1/competitions/${competitionId}/stages`;
    await send({ method: 'PUT', path, body: { stages: lines } }, competitionSheet, (saved) => {
      setTyped(saved.stages.join('\n'));
      setSaid(messages.SAVED);
    });
  };
  return (
    <LinesForm
      id="stages"
      label={messages.STAGES_LIST}
      hint={messages.STAGES_HINT}
      rows={3}
      typed={typed}
      edit={(text) => {
        setTyped(text);
        setSaid('');
      }}
      {...{ submit, isBusy, fault, said }}
      action={messages.SAVE_STAGES}
    />
  );
};

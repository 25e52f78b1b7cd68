'use client';

import { type CompetitionSheet, competitionSheet } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { errorText, requestApi } from '../../../api/request.ts';
import { LinesForm } from '../records/lines-form.tsx';
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
      submit={submit}
      isBusy={isBusy}
      fault={fault}
      save={messages.SAVE_STAGES}
      said={said}
    />
  );
};

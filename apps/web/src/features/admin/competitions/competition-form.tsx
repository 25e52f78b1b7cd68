'use client';

import { type CompetitionRecord, competitionRecord, competitionSheet } from '@scoreline/protocol';
import { TextField } from '../../../ui/text-field.tsx';
import { readRecord } from '../records/read-record.ts';
import { RecordForm } from '../records/record-form.tsx';
import { useRecord } from '../records/use-record.ts';
import * as messages from './messages.ts';

/** What a competition is called. Its sport and its address stay: matches and links depend on them. */
export const CompetitionForm = ({ competition }: { readonly competition: CompetitionRecord }) => {
  const { id } = competition;
  const form = useRecord({
    kind: 'competition',
    record: competition,
    path: `/v1/competitions/${id}`,
    schema: competitionRecord,
    newest: () =>
      readRecord(`/v1/catalogue/competitions/${id}`, competitionSheet, (sheet) => sheet.competition),
    toTyped: ({ name, season }) => ({ name, season }),
    nullable: [],
  });
  return (
    <RecordForm form={form}>
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        <TextField label={messages.NAME} required maxLength={80} {...form.field('name')} />
        <TextField label={messages.SEASON} required maxLength={20} {...form.field('season')} />
      </div>
    </RecordForm>
  );
};

'use client';

import { type TeamRecord, teamRecord, teamSheet } from '@scoreline/protocol';
import { ColourField } from '../../../ui/colour-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { readRecord } from '../records/read-record.ts';
import { RecordForm } from '../records/record-form.tsx';
import { useRecord } from '../records/use-record.ts';
import { CrestField } from './crest-field.tsx';
import * as messages from './messages.ts';

/** What a team is called and known by. */
export const TeamForm = ({ team }: { readonly team: TeamRecord }) => {
  const path = `/v1/teams/${team.id}`;
  const form = useRecord({
    kind: 'team',
    record: team,
    path,
    schema: teamRecord,
    newest: () => readRecord(path, teamSheet, (sheet) => sheet.team),
    toTyped: ({ name, shortName, code, colour, awayColour }) => ({
      name,
      shortName,
      code,
      colour: colour ?? '',
      awayColour: awayColour ?? '',
    }),
    nullable: ['colour', 'awayColour'],
  });
  return (
    <div className="grid gap-10 wide:grid-cols-[minmax(0,36rem)_1fr]">
      <RecordForm form={form}>
        <TextField label={messages.NAME} required maxLength={80} {...form.field('name')} />
        <div className="grid grid-cols-[1fr_7rem] gap-4">
          <TextField label={messages.SHORT_NAME} required maxLength={24} {...form.field('shortName')} />
          <TextField label={messages.CODE} required maxLength={4} {...form.field('code')} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <ColourField label={messages.COLOUR} {...form.field('colour')} />
          <ColourField label={messages.AWAY_COLOUR} {...form.field('awayColour')} />
        </div>
      </RecordForm>
      <CrestField team={form.record} done={form.take} />
    </div>
  );
};

'use client';

import { type TeamRecord, teamRecord, teamSheet } from '@scoreline/protocol';
import { useCallback } from 'react';
import { requestApi } from '../../../api/request.ts';
import { ColourField } from '../../../ui/colour-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { RecordFooter } from '../records/record-footer.tsx';
import { useRecord } from '../records/use-record.ts';
import { CrestField } from './crest-field.tsx';
import * as messages from './messages.ts';

const toTyped = ({ name, shortName, code, colour, awayColour }: TeamRecord) => ({
  name,
  shortName,
  code,
  colour: colour ?? '',
  awayColour: awayColour ?? '',
});

/** What a team is called and known by. */
export const TeamForm = ({ team }: { readonly team: TeamRecord }) => {
  const { id } = team;
  const newest = useCallback(async () => {
    const answer = await requestApi({ method: 'GET', path: `/v1/teams/${id}` }, teamSheet);
    return answer.kind === 'done' ? answer.value.team : null;
  }, [id]);
  const form = useRecord({
    kind: 'team',
    record: team,
    path: `/v1/teams/${id}`,
    schema: teamRecord,
    newest,
    toTyped,
    nullable: ['colour', 'awayColour'],
  });
  const { typed, edit, faults, hintOf } = form;
  const field = (name: keyof typeof typed) => {
    const hint = hintOf(name);
    return {
      id: name,
      fault: faults[name],
      autoComplete: 'off',
      value: typed[name],
      edit: (value: string) => edit(name, value),
      ...(hint === undefined ? {} : { hint }),
    };
  };
  return (
    <div className="grid gap-10 wide:grid-cols-[minmax(0,36rem)_1fr]">
      <form method="post" onSubmit={form.submit} className="flex flex-col gap-5">
        <TextField label={messages.NAME} required maxLength={80} {...field('name')} />
        <div className="grid grid-cols-[1fr_7rem] gap-4">
          <TextField label={messages.SHORT_NAME} required maxLength={24} {...field('shortName')} />
          <TextField label={messages.CODE} required maxLength={4} {...field('code')} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <ColourField label={messages.COLOUR} {...field('colour')} />
          <ColourField label={messages.AWAY_COLOUR} {...field('awayColour')} />
        </div>
        <RecordFooter
          kind="team"
          isArchived={form.record.archived}
          isBusy={form.isBusy}
          isSaved={form.isSaved}
          fault={form.fault}
          archive={form.archive}
        />
      </form>
      <CrestField team={form.record} done={form.take} />
    </div>
  );
};

'use client';

import { type CompetitionRecord, competitionRecord, competitionSheet } from '@scoreline/protocol';
import { useCallback } from 'react';
import { requestApi } from '../../../api/request.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { RecordFooter } from '../records/record-footer.tsx';
import { useRecord } from '../records/use-record.ts';
import * as messages from './messages.ts';

const toTyped = ({ name, season }: CompetitionRecord) => ({ name, season });

/** What a competition is called. Its sport and its address stay: matches and links depend on them. */
export const CompetitionForm = ({ competition }: { readonly competition: CompetitionRecord }) => {
  const { id } = competition;
  const newest = useCallback(async () => {
    const answer = await requestApi(
      { method: 'GET', path: `/v1/catalogue/competitions/${id}` },
      competitionSheet,
    );
    return answer.kind === 'done' ? answer.value.competition : null;
  }, [id]);
  const form = useRecord({
    kind: 'competition',
    record: competition,
    path: `/v1/competitions/${id}`,
    schema: competitionRecord,
    newest,
    toTyped,
    nullable: [],
  });
  const { typed, edit, faults, hintOf } = form;
  const field = (name: keyof typeof typed) => {
    const hint = hintOf(name);
    return {
      id: name,
      fault: faults[name],
      autoComplete: 'off',
      required: true,
      value: typed[name],
      edit: (value: string) => edit(name, value),
      ...(hint === undefined ? {} : { hint }),
    };
  };
  return (
    <form method="post" onSubmit={form.submit} className="flex max-w-xl flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        <TextField label={messages.NAME} maxLength={80} {...field('name')} />
        <TextField label={messages.SEASON} maxLength={20} {...field('season')} />
      </div>
      <RecordFooter
        kind="competition"
        isArchived={form.record.archived}
        isBusy={form.isBusy}
        isSaved={form.isSaved}
        fault={form.fault}
        archive={form.archive}
      />
    </form>
  );
};

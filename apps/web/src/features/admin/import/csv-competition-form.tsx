'use client';

import type { CsvFile } from '@scoreline/import';
import type { Competition } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { CompetitionChoice, NEW } from '../competitions/competition-choice.tsx';
import { type CompetitionInput, NEW_COMPETITION } from '../competitions/competition-fields.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly csv: CsvFile;
  readonly competitions: readonly Competition[];
  readonly chosen: string | null;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly choose: (place: Competition | CompetitionInput) => void;
  readonly back: () => void;
}

/** Where the matches of a CSV belong: the file itself does not say. */
export const CsvCompetitionForm = ({ csv, competitions, chosen, zone, isBusy, choose, back }: Props) => {
  const [id, setId] = useState((competitions.find((one) => one.id === chosen) ?? competitions[0])?.id ?? NEW);
  const [made, setMade] = useState<CompetitionInput>(NEW_COMPETITION);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    choose(competitions.find((one) => one.id === id) ?? made);
  };
  return (
    <form method="post" onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      <p role="status">{messages.csvRead(csv.matches.length, zone, csv.unread)}</p>
      <CompetitionChoice
        competitions={competitions}
        chosen={id}
        choose={setId}
        made={made}
        edit={setMade}
        faults={{}}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton isBusy={isBusy}>{messages.PREVIEW}</SubmitButton>
        <Button onClick={back}>{messages.OTHER_FILE}</Button>
      </div>
    </form>
  );
};

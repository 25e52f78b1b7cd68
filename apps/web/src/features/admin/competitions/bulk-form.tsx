'use client';

import type { BoardMatch } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { randomId } from '../../../api/random-id.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type BulkChange, type BulkReport, runBulkChange } from './bulk.ts';

interface Props {
  readonly matches: readonly BoardMatch[];
  readonly done: () => void;
  readonly close: () => void;
}

const wholeDays = (typed: string): number | null =>
  /^\s*[+-]?\d{1,3}\s*$/.test(typed) && Number(typed) !== 0 ? Number(typed) : null;

/** Postpones a round or moves it by days, match by match, and says which of them would not. */
export const BulkForm = ({ matches, done, close }: Props) => {
  const [kind, setKind] = useState<BulkChange['kind']>('postpone');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('7');
  const [fault, setFault] = useState<string>();
  const [progress, setProgress] = useState<number | null>(null);
  const [report, setReport] = useState<BulkReport | null>(null);
  const count = `${matches.length} ${matches.length === 1 ? 'match' : 'matches'}`;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const moved = wholeDays(days);
    if (kind === 'move' && moved === null) {
      setFault('A whole number of days, like 7 or -1.');
      return;
    }
    setFault(undefined);
    setReport(null);
    setProgress(0);
    const bulk: BulkChange = kind === 'move' ? { kind, days: moved ?? 0 } : { kind, reason: reason.trim() };
    setReport(await runBulkChange(matches, bulk, randomId(), setProgress));
    setProgress(null);
    done();
  };

  return (
    <form
      method="post"
      onSubmit={submit}
      className="flex max-w-xl flex-col gap-4 border-b border-hairline py-4"
    >
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">What to do with the round</legend>
        {(['postpone', 'move'] as const).map((one) => (
          <label key={one} className="flex min-h-12 items-center gap-3">
            <input
              type="radio"
              name="bulk"
              checked={kind === one}
              onChange={() => setKind(one)}
              className="size-6 accent-ink"
            />
            {one === 'postpone' ? 'Postpone' : 'Move by days'}
          </label>
        ))}
      </fieldset>
      {kind === 'postpone' ? (
        <TextField
          id="bulk-reason"
          label="Reason (may stay empty)"
          maxLength={200}
          value={reason}
          edit={setReason}
        />
      ) : (
        <TextField
          id="bulk-days"
          label="Days"
          hint="7 is a week later, -1 a day earlier. The times of day stay."
          fault={fault}
          inputMode="text"
          autoComplete="off"
          value={days}
          edit={setDays}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton isBusy={progress !== null}>
          {kind === 'postpone' ? `Postpone ${count}` : `Move ${count}`}
        </SubmitButton>
        <Button onClick={close}>Close</Button>
      </div>
      {progress !== null && <Progress done={progress} total={matches.length} what="matches" />}
      <div role="status">
        {report !== null && (
          <>
            <p className="font-semibold">
              {report.done} of {count} {kind === 'postpone' ? 'postponed' : 'moved'}.
            </p>
            {report.refused.length > 0 && (
              <ul className="pt-2">
                {report.refused.map(({ matchId, match, reason: why }) => (
                  <li key={matchId} className="border-l-4 border-wrong py-1 pl-3">
                    {match}: {why}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </form>
  );
};

'use client';

import type { BoardMatch } from '@scoreline/protocol';
import { type FormEvent, useState } from 'react';
import { randomId } from '../../../api/random-id.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { type BulkChange, type BulkReport, runBulkChange } from './bulk.ts';
import * as messages from './messages.ts';

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
  const count = matches.length;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const moved = wholeDays(days);
    if (kind === 'move' && moved === null) {
      setFault(messages.WRONG_DAYS);
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
        <legend className="sr-only">{messages.WHAT_TO_DO}</legend>
        {(['postpone', 'move'] as const).map((one) => (
          <Tick key={one} oneOf="bulk" isOn={kind === one} turn={() => setKind(one)}>
            {one === 'postpone' ? messages.POSTPONE : messages.MOVE}
          </Tick>
        ))}
      </fieldset>
      {kind === 'postpone' ? (
        <TextField id="bulk-reason" label={messages.REASON} maxLength={200} value={reason} edit={setReason} />
      ) : (
        <TextField
          id="bulk-days"
          label={messages.DAYS}
          hint={messages.DAYS_HINT}
          fault={fault}
          inputMode="text"
          autoComplete="off"
          value={days}
          edit={setDays}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton isBusy={progress !== null}>
          {kind === 'postpone' ? messages.postpone(count) : messages.move(count)}
        </SubmitButton>
        <Button onClick={close}>{messages.CLOSE}</Button>
      </div>
      {progress !== null && <Progress done={progress} total={matches.length} what={messages.PROGRESS} />}
      <div role="status">
        {report !== null && (
          <>
            <p className="font-semibold">
              {kind === 'postpone'
                ? messages.postponed(report.done, count)
                : messages.moved(report.done, count)}
            </p>
            {report.refused.length > 0 && (
              <ul className="pt-2">
                {report.refused.map(({ matchId, match, reason: why }) => (
                  <li key={matchId} className="border-l-4 border-wrong py-1 pl-3">
                    {messages.refused(match, why)}
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

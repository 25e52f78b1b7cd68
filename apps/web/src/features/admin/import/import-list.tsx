'use client';

import type { ImportRecord, UndoAnswer } from '@scoreline/protocol';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { momentOf } from '../../../locale/day.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import * as messages from './messages.ts';
import { reasonOf, undoImport } from './run-import.ts';

interface Props {
  readonly imports: readonly ImportRecord[];
  readonly zone: string;
}

/** What was imported, the latest first; each can be undone as a whole. */
export const ImportList = ({ imports, zone }: Props) => (
  <ul className="border-t-2 border-rule">
    {imports.map((one) => (
      <ImportRow key={one.id} of={one} zone={zone} />
    ))}
  </ul>
);

const ImportRow = ({ of, zone }: { readonly of: ImportRecord; readonly zone: string }) => {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [undone, setUndone] = useState<Omit<UndoAnswer, 'next'> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { file, by, at, finishedAt, undoneAt, made } = of;

  const undo = async () => {
    setBusy(true);
    setFault(null);
    try {
      setUndone(await undoImport(of.id, () => {}));
      setAsked(false);
      router.refresh();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      setFault(messages.resumeUndo(reason));
    } finally {
      setBusy(false);
    }
  };

  return (
    <li className="flex flex-col gap-2 border-b border-hairline py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="font-semibold break-words">{file}</p>
          <p className="text-sm text-muted">
            {[
              messages.importFacts(momentOf(at, zone), by, made.matches, made.teams),
              ...(finishedAt === null ? [messages.INCOMPLETE] : []),
              ...(undoneAt === null ? [] : [messages.undoneAt(momentOf(undoneAt, zone))]),
            ].join('; ')}
          </p>
        </div>
        {undoneAt === null && !isAsked && (
          <Button aria-label={messages.undoImport(file)} onClick={() => setAsked(true)}>
            {messages.UNDO}
          </Button>
        )}
      </div>
      {isAsked && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 basis-full">{messages.UNDO_QUESTION}</p>
          <Button look="grave" disabled={isBusy} aria-busy={isBusy} onClick={undo}>
            {messages.UNDO_ALL}
          </Button>
          <Button disabled={isBusy} onClick={() => setAsked(false)}>
            {messages.CANCEL}
          </Button>
        </div>
      )}
      {fault !== null && <FormError>{fault}</FormError>}
      <div role="status">
        {undone !== null && (
          <>
            <p className="font-semibold">
              {messages.undone(undone.archived, undone.voided, undone.kept.length)}
            </p>
            <ul>
              {undone.kept.map(({ matchId, match, reason }) => (
                <li key={matchId} className="border-l-4 border-wrong py-1 pl-3">
                  <Link href={`/admin/match/${matchId}`} className="underline">
                    {match}
                  </Link>
                  : {reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
};

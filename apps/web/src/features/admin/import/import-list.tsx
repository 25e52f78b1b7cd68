'use client';

import { many } from '@scoreline/import';
import type { ImportRecord, UndoAnswer } from '@scoreline/protocol';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dayOf, timeOf } from '../../../locale/day.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
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
      setFault(`${reason} What was undone is; the same button goes on from there.`);
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
            {dayOf(at, zone)} {timeOf(at, zone)}, {by}: {many(made.matches, 'new match', 'new matches')},{' '}
            {many(made.teams, 'new team', 'new teams')}
            {finishedAt === null ? '; broken off' : ''}
            {undoneAt === null ? '' : `; undone ${dayOf(undoneAt, zone)} ${timeOf(undoneAt, zone)}`}
          </p>
        </div>
        {undoneAt === null && !isAsked && (
          <Button aria-label={`Undo the import of ${file}`} onClick={() => setAsked(true)}>
            Undo
          </Button>
        )}
      </div>
      {isAsked && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 basis-full">
            What it made is archived; what it recorded in matches that were there is voided. What somebody has
            worked on since stays.
          </p>
          <Button look="grave" disabled={isBusy} aria-busy={isBusy} onClick={undo}>
            Undo it all
          </Button>
          <Button disabled={isBusy} onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </div>
      )}
      {fault !== null && <FormError>{fault}</FormError>}
      <div role="status">
        {undone !== null && (
          <>
            <p className="font-semibold">
              Undone: {many(undone.archived, 'match', 'matches')} archived,{' '}
              {many(undone.voided, 'incident', 'incidents')} voided
              {undone.kept.length === 0
                ? '.'
                : `, ${many(undone.kept.length, 'match stays', 'matches stay')}:`}
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

'use client';

import {
  type CsvFault,
  type MatchPreview,
  type Plan,
  planCsv,
  SourceError,
  type SourceText,
  UTC_ASSUMED,
} from '@scoreline/import';
import type { Competition } from '@scoreline/protocol';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { PlainButton } from '../../../ui/plain-button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import type { CompetitionInput } from '../competitions/competition-fields.tsx';
import { CsvCompetitionForm } from './csv-competition-form.tsx';
import { CsvFaults } from './csv-faults.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileFindings } from './file-findings.tsx';
import { FileZoneForm } from './file-zone-form.tsx';
import { ImportPreview } from './import-preview.tsx';
import * as messages from './messages.ts';
import { type DroppedFiles, readFiles } from './read-files.ts';
import { type ImportResult, knownTeams, previewImport, reasonOf, runImport } from './run-import.ts';

interface Props {
  readonly competitions: readonly Competition[];
  /** For which a CSV is meant, when the page was opened from its own. */
  readonly chosen: string | null;
  readonly zone: string;
}

interface ImportPlan {
  readonly plan: Plan;
  readonly previews: readonly MatchPreview[];
  readonly faults: readonly CsvFault[];
}

/** From a file to what it will do, and from there to what it did. */
export const ImportForm = ({ competitions, chosen, zone }: Props) => {
  const router = useRouter();
  const [sources, setSources] = useState<readonly SourceText[]>([]);
  const [csv, setCsv] = useState<Extract<DroppedFiles, { kind: 'csv' }> | null>(null);
  const [ready, setReady] = useState<ImportPlan | null>(null);
  const [done, setDone] = useState<ImportResult | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<{ matches: number; commands: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const attempt = async (
    task: () => Promise<void>,
    textOf: (reason: string) => string = (reason) => reason,
  ) => {
    setBusy(true);
    setFault(null);
    try {
      await task();
    } catch (error) {
      const reason = error instanceof SourceError ? error.message : reasonOf(error);
      if (reason === null) throw error;
      setFault(textOf(reason));
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };

  const preview = async (plan: Plan, faults: readonly CsvFault[]) =>
    setReady({ plan, faults, previews: await previewImport(plan) });

  const drop = (files: readonly SourceText[], zoneOfFile: string | null = null) =>
    attempt(async () => {
      again();
      setSources(files);
      const dropped = readFiles(files, zone, zoneOfFile);
      if (dropped.kind === 'wrong') setFault(dropped.reason);
      else if (dropped.kind === 'csv') setCsv(dropped);
      else await preview(dropped.plan, []);
    });

  const place = (competition: Competition | CompetitionInput) =>
    attempt(async () => {
      if (csv === null) return;
      const { matches, faults } = csv.csv;
      const known = await knownTeams([...new Set(matches.flatMap(({ home, away }) => [home, away]))]);
      const planned = planCsv({ file: csv.file, matches, competition, known });
      await preview(
        planned.plan,
        [...faults, ...planned.faults].toSorted((a, b) => a.line - b.line),
      );
    });

  const run = ({ plan }: ImportPlan) =>
    attempt(async () => {
      setProgress({ matches: 0, commands: 0 });
      setDone(await runImport(plan, setProgress));
      router.refresh();
    }, messages.resume);

  const again = () => {
    setCsv(null);
    setReady(null);
    setDone(null);
  };

  if (done !== null)
    return (
      <div className="flex max-w-2xl flex-col gap-4">
        <div role="status" className={`border-l-4 py-2 pl-3 ${done.isWrong ? 'border-wrong' : 'border-ink'}`}>
          {done.lines.slice(0, -1).map((line) => (
            <p key={line} className="py-1 break-words">
              {line}
            </p>
          ))}
          <p className="py-1 font-semibold">{done.lines.at(-1)?.replace(/ \S+$/, '')}</p>
        </div>
        <div className="flex flex-wrap gap-x-6">
          <Link
            href={`/admin/competitions/${done.competitionId}`}
            className="inline-flex min-h-12 items-center underline"
          >
            {messages.OPEN_COMPETITION}
          </Link>
          <PlainButton className="min-h-12 underline" onClick={again}>
            {messages.IMPORT_OTHER}
          </PlainButton>
        </div>
        <p className="text-sm text-muted">{messages.UNDO_HINT}</p>
      </div>
    );

  if (ready !== null) {
    const { plan, previews, faults } = ready;
    const work = previews.filter(({ effect }) => effect === 'new' || effect === 'changed').length;
    return (
      <div className="flex flex-col gap-6">
        <h2 className="text-xl font-bold">
          {plan.competition.name} {plan.competition.season}
        </h2>
        {faults.length > 0 && <CsvFaults faults={faults} />}
        {plan.matches.some(({ source }) => source.kickoffIs === 'utcAssumed') && (
          <FileZoneForm zone={zone} choose={(chosenZone) => drop(sources, chosenZone)} />
        )}
        <FileFindings leftOut={plan.leftOut} notes={plan.notes.filter((note) => note !== UTC_ASSUMED)} />
        <ImportPreview previews={previews} zone={zone} />
        {fault !== null && <FormError>{fault}</FormError>}
        {progress !== null && (
          <Progress done={progress.matches} total={plan.matches.length} what={messages.PROGRESS} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button look="main" disabled={isBusy || work === 0} aria-busy={isBusy} onClick={() => run(ready)}>
            {work === 0
              ? messages.NOTHING
              : faults.length > 0
                ? messages.importRows(work)
                : messages.importMatches(work)}
          </Button>
          <Button disabled={isBusy} onClick={again}>
            {messages.OTHER_FILE}
          </Button>
        </div>
      </div>
    );
  }

  if (csv !== null)
    return (
      <div className="flex flex-col gap-6">
        {csv.csv.faults.length > 0 && <CsvFaults faults={csv.csv.faults} />}
        {fault !== null && <FormError>{fault}</FormError>}
        <CsvCompetitionForm
          csv={csv.csv}
          competitions={competitions}
          chosen={chosen}
          zone={zone}
          isBusy={isBusy}
          choose={place}
          back={again}
        />
      </div>
    );

  return (
    <div className="flex max-w-xl flex-col gap-4">
      <DropZone onFiles={(files) => drop(files)} />
      {fault !== null && <FormError>{fault}</FormError>}
      <p role="status" className="text-muted">
        {isBusy ? messages.READING : ''}
      </p>
    </div>
  );
};

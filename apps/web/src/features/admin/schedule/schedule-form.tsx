'use client';

import type { Competition } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { createIdempotencyRefs } from '../../../api/idempotency.ts';
import { randomId } from '../../../api/random-id.ts';
import { addDays, dayOf, parseDay } from '../../../locale/day.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, INPUT } from '../../../ui/field.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { NO_TEAM, TeamField } from '../teams/team-field.tsx';
import { createSchedule, findTeams, ScheduleError, type ScheduleTeam } from './create-schedule.ts';
import { readSlots } from './dates.ts';
import { type PlannedMatch, planSchedule, SHAPES, type Shape } from './schedule.ts';
import { SchedulePreview } from './schedule-preview.tsx';

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  single: 'Everybody meets everybody once',
  double: 'Everybody meets everybody twice',
  knockOut: 'Knock-out',
};
const MOST_TEAMS = 64;

interface Props {
  readonly competition: Competition;
  /** Who plays in it already. */
  readonly names: readonly string[];
  readonly stages: readonly string[];
}

/** The usual start: the Saturday after this one. */
const nextSaturday = (): string => {
  const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return addDays(today, 13 - new Date(`${today}T12:00:00Z`).getUTCDay());
};

/** A schedule for a list of teams: shown first, then made. */
export const ScheduleForm = ({ competition, names, stages }: Props) => {
  const router = useRouter();
  const [refOf] = useState(() => createIdempotencyRefs(randomId));
  const [list, setList] = useState(names.join('\n'));
  const [added, setAdded] = useState(NO_TEAM);
  const [shape, setShape] = useState<Shape>('single');
  const [hasThirdPlace, setThirdPlace] = useState(false);
  const [stage, setStage] = useState(stages[0] ?? '');
  const [firstDay, setFirstDay] = useState('');
  const [daysApart, setDaysApart] = useState('7');
  const [times, setTimes] = useState('15:00');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [shown, setShown] = useState<{
    teams: readonly ScheduleTeam[];
    plan: readonly PlannedMatch[];
  } | null>(null);
  useEffect(() => setFirstDay(nextSaturday()), []);
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

  const read = () => {
    const slots = readSlots(times);
    const day = parseDay(firstDay);
    const twice = lines.find(
      (name, index) => lines.findIndex((one) => one.toLowerCase() === name.toLowerCase()) !== index,
    );
    const found = {
      ...(lines.length < 2 ? { teams: 'At least two teams, one a line.' } : {}),
      ...(lines.length > MOST_TEAMS ? { teams: `At most ${MOST_TEAMS} teams.` } : {}),
      ...(twice === undefined ? {} : { teams: `${twice} is there twice.` }),
      ...(day === null ? { firstDay: 'Give the day of the first round.' } : {}),
      ...(/^\d{1,3}$/.test(daysApart.trim()) ? {} : { daysApart: 'A whole number of days.' }),
      ...(slots === null ? { times: 'Times of day, like 13:00, 15:00.' } : {}),
    };
    setFaults(found);
    return slots === null || day === null || Object.keys(found).length > 0
      ? null
      : { firstDay: day, daysApart: Number(daysApart), slots };
  };

  /** Runs something that may fail, and says why it did. */
  const attempt = async (task: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await task();
    } catch (error) {
      if (!(error instanceof ScheduleError)) throw error;
      setFault(`${error.message} What was made is kept; the same button goes on from there.`);
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };

  const preview = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const dates = read();
    if (dates === null) return;
    void attempt(async () => {
      const teams = await findTeams(lines);
      setShown({ teams, plan: planSchedule({ shape, teams: lines.length, hasThirdPlace, dates }) });
    });
  };

  const make = () =>
    attempt(async () => {
      if (shown === null) return;
      setProgress(0);
      const isCup = shape === 'knockOut' && competition.sport === 'football';
      const options = isCup ? ({ sport: 'football', extraTime: true, shootOut: true } as const) : null;
      const place = { competitionId: competition.id, stage: stage.trim(), options };
      await createSchedule({ ...place, ...shown, refOf, onProgress: setProgress });
      router.push(`/admin/competitions/${competition.id}`);
      router.refresh();
    });

  if (shown !== null)
    return (
      <div className="flex flex-col gap-5">
        <SchedulePreview teams={shown.teams} plan={shown.plan} />
        {fault !== null && <FormError>{fault}</FormError>}
        {progress !== null && <Progress done={progress} total={shown.plan.length} what="matches" />}
        <div className="flex flex-wrap gap-3">
          <Button look="main" disabled={isBusy} aria-busy={isBusy} onClick={make}>
            Make {shown.plan.length} matches
          </Button>
          <Button disabled={isBusy} onClick={() => setShown(null)}>
            Change something
          </Button>
        </div>
      </div>
    );

  return (
    <form method="post" onSubmit={preview} className="flex max-w-xl flex-col gap-5">
      <Field
        id="teams"
        label={`Teams, one a line (${lines.length})`}
        hint={
          shape === 'knockOut'
            ? 'In the order of their seeds: the first meets the last.'
            : 'Names that are not known are made.'
        }
        fault={faults.teams}
      >
        <textarea
          id="teams"
          rows={Math.min(16, Math.max(5, lines.length + 1))}
          value={list}
          aria-describedby="teams-hint"
          aria-invalid={faults.teams !== undefined}
          spellCheck={false}
          onChange={({ target }) => setList(target.value)}
          className={INPUT}
        />
      </Field>
      <div className="grid grid-cols-[1fr_auto] items-start gap-3">
        <TeamField
          id="add"
          label="Find a team"
          value={added}
          edit={setAdded}
          fault={undefined}
          isRequired={false}
        />
        <Button
          className="mt-7"
          disabled={added.name.trim() === ''}
          onClick={() => {
            setList([...lines, added.name.trim()].join('\n'));
            setAdded(NO_TEAM);
          }}
        >
          Add
        </Button>
      </div>
      <fieldset className="flex flex-col">
        <legend className="font-semibold">Shape</legend>
        {SHAPES.map((one) => (
          <label key={one} className="flex min-h-12 items-center gap-3">
            <input
              type="radio"
              name="shape"
              checked={shape === one}
              onChange={() => setShape(one)}
              className="size-6 accent-ink"
            />
            {SHAPE_NAMES[one]}
          </label>
        ))}
        {shape === 'knockOut' && (
          <label className="flex min-h-12 items-center gap-3 pl-9">
            <input
              type="checkbox"
              checked={hasThirdPlace}
              onChange={({ target }) => setThirdPlace(target.checked)}
              className="size-6 accent-ink"
            />
            A match for third place
          </label>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="firstDay"
          label="First round on"
          type="date"
          fault={faults.firstDay}
          value={firstDay}
          edit={setFirstDay}
        />
        <TextField
          id="daysApart"
          label="Days between rounds"
          inputMode="numeric"
          autoComplete="off"
          fault={faults.daysApart}
          value={daysApart}
          edit={setDaysApart}
        />
        <TextField
          id="times"
          label="Kick-off times"
          hint="In your own time; several are dealt out in turn."
          autoComplete="off"
          fault={faults.times}
          value={times}
          edit={setTimes}
        />
        <TextField
          id="stage"
          label="Stage (may stay empty)"
          autoComplete="off"
          maxLength={60}
          list="stages-known"
          value={stage}
          edit={setStage}
        />
        <datalist id="stages-known">
          {stages.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
      {fault !== null && <FormError>{fault}</FormError>}
      <SubmitButton isBusy={isBusy}>Show the schedule</SubmitButton>
    </form>
  );
};

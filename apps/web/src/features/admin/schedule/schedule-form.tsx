'use client';

import type { Competition } from '@scoreline/protocol';
import { type FormEvent, useEffect, useState } from 'react';
import { createIdempotencyRefs } from '../../../api/idempotency.ts';
import { randomId } from '../../../api/random-id.ts';
import { addDays, dayOf } from '../../../locale/day.ts';
import { viewOfSport } from '../../../sports/views.ts';
import { Form } from '../../../ui/form.tsx';
import { findTeams, type ScheduleTeam } from './create-schedule.ts';
import * as messages from './messages.ts';
import { type PlannedMatch, planSchedule } from './schedule.ts';
import { ScheduleFields } from './schedule-fields.tsx';
import { ScheduleReview } from './schedule-review.tsx';
import { readDates, type ScheduleValues, teamNames } from './schedule-values.ts';
import { TeamNamesField } from './team-names-field.tsx';
import { useTask } from './use-task.ts';

interface Props {
  readonly competition: Competition;
  /** Who plays in it already. */
  readonly names: readonly string[];
  readonly stages: readonly string[];
}

interface Schedule {
  readonly teams: readonly ScheduleTeam[];
  readonly plan: readonly PlannedMatch[];
}

/** The usual start: the Saturday after this one. */
const nextSaturday = (): string => {
  const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return addDays(today, 13 - new Date(`${today}T12:00:00Z`).getUTCDay());
};

/** A schedule for a list of teams: shown first, then made. */
export const ScheduleForm = ({ competition, names, stages }: Props) => {
  const [refOf] = useState(() => createIdempotencyRefs(randomId));
  const [values, setValues] = useState<ScheduleValues>({
    teams: names.join('\n'),
    shape: 'single',
    hasThirdPlace: false,
    stage: stages[0] ?? '',
    firstDay: '',
    daysApart: '7',
    times: '15:00',
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [schedule, setSchedule] = useState<Schedule | null>(null);
  const { run, isBusy, fault } = useTask();
  const edit = (change: Partial<ScheduleValues>) => setValues((before) => ({ ...before, ...change }));
  // Known only in the browser.
  useEffect(() => setValues((before) => ({ ...before, firstDay: nextSaturday() })), []);

  const preview = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { dates, faults: found } = readDates(values);
    setFaults(found);
    if (dates === null) return;
    const { shape, hasThirdPlace } = values;
    void run(async () => {
      const teams = await findTeams(teamNames(values.teams));
      setSchedule({ teams, plan: planSchedule({ shape, teams: teams.length, hasThirdPlace, dates }) });
    });
  };

  if (schedule !== null)
    return (
      <ScheduleReview
        competition={competition}
        values={values}
        {...schedule}
        refOf={refOf}
        back={() => setSchedule(null)}
      />
    );
  return (
    <Form submit={preview} {...{ isBusy, fault }} action={messages.PREVIEW} isWide>
      <TeamNamesField
        list={values.teams}
        edit={(teams) => edit({ teams })}
        isSeeded={values.shape === 'knockOut'}
        fault={faults.teams}
      />
      <ScheduleFields
        {...{ values, edit, faults, stages }}
        start={viewOfSport(competition.sport).words.startTime}
      />
    </Form>
  );
};

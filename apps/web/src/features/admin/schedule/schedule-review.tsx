'use client';

import type { Competition } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { RefOf } from '../../../api/create.ts';
import { adminOf } from '../../../sports/admins.ts';
import { Button } from '../../../ui/button.tsx';
import { FormError } from '../../../ui/form-error.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { createSchedule, type ScheduleTeam } from './create-schedule.ts';
import * as messages from './messages.ts';
import type { PlannedMatch } from './schedule.ts';
import { SchedulePreview } from './schedule-preview.tsx';
import type { ScheduleValues } from './schedule-values.ts';
import { useTask } from './use-task.ts';

interface Props {
  readonly competition: Competition;
  readonly values: ScheduleValues;
  readonly teams: readonly ScheduleTeam[];
  readonly plan: readonly PlannedMatch[];
  /** The same for the same content, however often this page is left and opened. */
  readonly refOf: RefOf;
  readonly back: () => void;
}

/** A cup's match has a winner. */

/** A schedule to look over, and the button that makes its matches. */
export const ScheduleReview = ({ competition, values, teams, plan, refOf, back }: Props) => {
  const router = useRouter();
  const [progress, setProgress] = useState<number | null>(null);
  const { run, isBusy, fault } = useTask();

  const create = async () => {
    await run(async () => {
      setProgress(0);
      const { sport } = competition;
      const decided = values.shape === 'knockOut' ? adminOf(sport).options.knockOut : null;
      await createSchedule({
        competitionId: competition.id,
        stage: values.stage.trim(),
        options: decided && { sport, ...decided },
        teams,
        plan,
        refOf,
        onProgress: setProgress,
      });
      router.push(`/admin/competitions/${competition.id}`);
      router.refresh();
    });
    setProgress(null);
  };

  return (
    <div className="flex flex-col gap-5">
      <SchedulePreview teams={teams} plan={plan} />
      {fault !== null && <FormError>{messages.resume(fault)}</FormError>}
      {progress !== null && <Progress done={progress} total={plan.length} what={messages.PROGRESS} />}
      <div className="flex flex-wrap gap-3">
        <Button look="main" disabled={isBusy} aria-busy={isBusy} onClick={create}>
          {messages.create(plan.length)}
        </Button>
        <Button disabled={isBusy} onClick={back}>
          {messages.CHANGE}
        </Button>
      </div>
    </div>
  );
};

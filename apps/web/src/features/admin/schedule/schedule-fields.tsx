'use client';

import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';
import type { ScheduleValues } from './schedule-values.ts';
import { SHAPES } from './shape.ts';

interface Props {
  readonly values: ScheduleValues;
  readonly edit: (change: Partial<ScheduleValues>) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly stages: readonly string[];
}

/** Who meets whom how often, and when. */
export const ScheduleFields = ({ values, edit, faults, stages }: Props) => (
  <>
    <fieldset className="flex flex-col">
      <legend className="font-semibold">{messages.SHAPE}</legend>
      {SHAPES.map((shape) => (
        <label key={shape} className="flex min-h-12 items-center gap-3">
          <input
            type="radio"
            name="shape"
            checked={values.shape === shape}
            onChange={() => edit({ shape })}
            className="size-6 accent-ink"
          />
          {messages.SHAPES[shape]}
        </label>
      ))}
      {values.shape === 'knockOut' && (
        <label className="flex min-h-12 items-center gap-3 pl-9">
          <input
            type="checkbox"
            checked={values.hasThirdPlace}
            onChange={({ target }) => edit({ hasThirdPlace: target.checked })}
            className="size-6 accent-ink"
          />
          {messages.THIRD_PLACE}
        </label>
      )}
    </fieldset>
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        id="firstDay"
        label={messages.FIRST_DAY}
        type="date"
        fault={faults.firstDay}
        value={values.firstDay}
        edit={(firstDay) => edit({ firstDay })}
      />
      <TextField
        id="daysApart"
        label={messages.DAYS_APART}
        inputMode="numeric"
        autoComplete="off"
        fault={faults.daysApart}
        value={values.daysApart}
        edit={(daysApart) => edit({ daysApart })}
      />
      <TextField
        id="times"
        label={messages.TIMES}
        hint={messages.TIMES_HINT}
        autoComplete="off"
        fault={faults.times}
        value={values.times}
        edit={(times) => edit({ times })}
      />
      <TextField
        id="stage"
        label={messages.STAGE}
        autoComplete="off"
        maxLength={60}
        list="stages-known"
        value={values.stage}
        edit={(stage) => edit({ stage })}
      />
      <datalist id="stages-known">
        {stages.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  </>
);

'use client';

import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import * as messages from './messages.ts';
import type { ScheduleValues } from './schedule-values.ts';
import { SHAPES } from './shape.ts';

interface Props {
  readonly values: ScheduleValues;
  readonly edit: (change: Partial<ScheduleValues>) => void;
  readonly faults: Readonly<Record<string, string>>;
  readonly stages: readonly string[];
  /** What the sport calls its beginning. */
  readonly start: string;
}

/** Who meets whom how often, and when. */
export const ScheduleFields = ({ values, edit, faults, stages, start }: Props) => {
  const field = (name: 'firstDay' | 'daysApart' | 'times' | 'stage') => ({
    id: name,
    autoComplete: 'off',
    fault: faults[name],
    value: values[name],
    edit: (typed: string) => edit({ [name]: typed }),
  });
  return (
    <>
      <fieldset className="flex flex-col">
        <legend className="font-semibold">{messages.SHAPE}</legend>
        {SHAPES.map((shape) => (
          <Tick key={shape} oneOf="shape" isOn={values.shape === shape} turn={() => edit({ shape })}>
            {messages.SHAPES[shape]}
          </Tick>
        ))}
        {values.shape === 'knockOut' && (
          <Tick
            isOn={values.hasThirdPlace}
            turn={(hasThirdPlace) => edit({ hasThirdPlace })}
            className="pl-9"
          >
            {messages.THIRD_PLACE}
          </Tick>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={messages.FIRST_DAY} type="date" {...field('firstDay')} />
        <TextField label={messages.DAYS_APART} inputMode="numeric" {...field('daysApart')} />
        <TextField label={messages.times(start)} hint={messages.TIMES_HINT} {...field('times')} />
        <TextField label={messages.STAGE} maxLength={60} list="stages-known" {...field('stage')} />
        <datalist id="stages-known">
          {stages.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
    </>
  );
};

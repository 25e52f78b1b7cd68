'use client';

import { type Command, readClock } from '@scoreline/match';
import { useState } from 'react';
import { type QuestionProps, wholeNumber } from '../../../features/admin/console/questions/question.ts';
import { QuestionForm } from '../../../features/admin/console/questions/question-form.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** What the match clock shows now, as the referee has it. */
export const ClockQuestion = (props: QuestionProps) => {
  const { state, now } = props;
  const [shown] = useState(() => (state.clock === null ? 0 : Math.floor(readClock(state.clock, now))));
  const [minutes, setMinutes] = useState(String(Math.floor(shown / 60)));
  const [seconds, setSeconds] = useState(String(shown % 60).padStart(2, '0'));
  const whole = { minutes: wholeNumber(minutes, 239), seconds: wholeNumber(seconds, 59) };
  const command: Command | null =
    whole.minutes === null || whole.seconds === null
      ? null
      : { type: 'setClock', seconds: whole.minutes * 60 + whole.seconds };
  return (
    <QuestionForm {...props} command={command} confirm="Set">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          id="clock-minutes"
          label="Minutes"
          inputMode="numeric"
          autoComplete="off"
          value={minutes}
          edit={setMinutes}
          className="font-figures text-2xl"
        />
        <TextField
          id="clock-seconds"
          label="Seconds"
          inputMode="numeric"
          autoComplete="off"
          value={seconds}
          edit={setSeconds}
          className="font-figures text-2xl"
        />
      </div>
      <p className="text-sm text-muted">The clock runs on from here when it is set.</p>
    </QuestionForm>
  );
};

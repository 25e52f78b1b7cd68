'use client';

import type { Command, PerSide } from '@scoreline/match';
import { useState } from 'react';
import type { QuestionProps } from '../../../features/admin/console/questions/question.ts';
import { QuestionForm } from '../../../features/admin/console/questions/question-form.tsx';
import {
  isBlank,
  NO_SCORE,
  ScoreInput,
  scoreOf,
} from '../../../features/admin/console/questions/score-input.tsx';

const optional = <K extends string>(name: K, typed: PerSide<string>) => {
  const score = scoreOf(typed);
  return score === null ? {} : ({ [name]: score } satisfies Record<string, PerSide<number>>);
};
const isHalfTyped = (typed: PerSide<string>) => !isBlank(typed) && scoreOf(typed) === null;

/** Only how it ended, for a match that nobody scored. */
export const FootballResultQuestion = (props: QuestionProps) => {
  const { names } = props.state.setup;
  const [halfTime, setHalfTime] = useState(NO_SCORE);
  const [fullTime, setFullTime] = useState(NO_SCORE);
  const [extraTime, setExtraTime] = useState(NO_SCORE);
  const [shootOut, setShootOut] = useState(NO_SCORE);
  const full = scoreOf(fullTime);
  const command: Command | null =
    full === null || [halfTime, extraTime, shootOut].some(isHalfTyped)
      ? null
      : {
          type: 'recordResult',
          result: {
            sport: 'football',
            ...optional('halfTime', halfTime),
            fullTime: full,
            ...optional('extraTime', extraTime),
            ...optional('shootOut', shootOut),
          },
        };
  return (
    <QuestionForm {...props} command={command}>
      <ScoreInput label="Half-time" names={names} value={halfTime} edit={setHalfTime} isOptional />
      <ScoreInput label="Full time" names={names} value={fullTime} edit={setFullTime} />
      <ScoreInput
        label="After extra time, full time included"
        names={names}
        value={extraTime}
        edit={setExtraTime}
        isOptional
      />
      <ScoreInput label="Shoot-out" names={names} value={shootOut} edit={setShootOut} isOptional />
    </QuestionForm>
  );
};

/** The shoot-out's score alone, where nobody noted the kicks. */
export const ShootOutQuestion = (props: QuestionProps) => {
  const [typed, setTyped] = useState(NO_SCORE);
  const score = scoreOf(typed, 99);
  const command: Command | null = score === null ? null : { type: 'recordShootOut', score };
  return (
    <QuestionForm {...props} command={command}>
      <ScoreInput label="Kicks scored" names={props.state.setup.names} value={typed} edit={setTyped} />
    </QuestionForm>
  );
};

'use client';

import { type Command, leader, type PerSide, type TennisRules } from '@scoreline/match';
import { useState } from 'react';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { isBlank, NO_SCORE, ScoreInput, scoreOf } from './score-input.tsx';

/** Only how it ended, for a match that nobody scored. */
export const ResultQuestion = (props: QuestionProps) =>
  props.state.setup.sport === 'football' ? (
    <FootballResultQuestion {...props} />
  ) : (
    <TennisResultQuestion {...props} rules={props.state.setup.rules} />
  );

const optional = <K extends string>(name: K, typed: PerSide<string>) => {
  const score = scoreOf(typed);
  return score === null ? {} : ({ [name]: score } satisfies Record<string, PerSide<number>>);
};
const isHalfTyped = (typed: PerSide<string>) => !isBlank(typed) && scoreOf(typed) === null;

const FootballResultQuestion = (props: QuestionProps) => {
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

const TennisResultQuestion = ({ rules, ...props }: QuestionProps & { readonly rules: TennisRules }) => {
  const { names } = props.state.setup;
  const [sets, setSets] = useState<readonly PerSide<string>[]>(() =>
    Array.from({ length: rules.bestOf }, () => NO_SCORE),
  );
  const typed = sets.filter((set) => !isBlank(set)).map((set) => scoreOf(set, 99));
  const whole = typed.filter((set) => set !== null);
  const isWhole =
    typed.length > 0 && whole.length === typed.length && whole.every((set) => leader(set) !== null);
  const command: Command | null = isWhole
    ? { type: 'recordResult', result: { sport: 'tennis', sets: whole } }
    : null;
  return (
    <QuestionForm {...props} command={command}>
      {sets.map((set, index) => (
        <ScoreInput
          // biome-ignore lint/suspicious/noArrayIndexKey: sets have no other name than their number
          key={index}
          label={`Set ${index + 1}`}
          names={names}
          value={set}
          edit={(to) => setSets(sets.with(index, to))}
          isOptional={index >= (rules.bestOf + 1) / 2}
        />
      ))}
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

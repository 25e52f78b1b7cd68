'use client';

import { type Command, leader, type PerSide, TENNIS_RULES } from '@scoreline/match';
import { useState } from 'react';
import type { QuestionProps } from '../../../features/admin/console/questions/question.ts';
import { QuestionForm } from '../../../features/admin/console/questions/question-form.tsx';
import {
  isBlank,
  NO_SCORE,
  ScoreInput,
  scoreOf,
} from '../../../features/admin/console/questions/score-input.tsx';

/** The games of each set, for a match that nobody scored. */
export const TennisResultQuestion = (props: QuestionProps) => {
  const { names, rules } = props.state.setup;
  const bestOf = 'bestOf' in rules ? rules.bestOf : TENNIS_RULES.bestOf;
  const [sets, setSets] = useState<readonly PerSide<string>[]>(() =>
    Array.from({ length: bestOf }, () => NO_SCORE),
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
          isOptional={index >= (bestOf + 1) / 2}
        />
      ))}
    </QuestionForm>
  );
};

'use client';

import { type Command, leader, type PerSide, SIDES, type Side, TENNIS_RULES } from '@scoreline/match';
import { useState } from 'react';
import type { QuestionProps } from '../../../features/admin/console/questions/question.ts';
import { QuestionForm } from '../../../features/admin/console/questions/question-form.tsx';
import {
  isBlank,
  NO_SCORE,
  ScoreInput,
  scoreOf,
} from '../../../features/admin/console/questions/score-input.tsx';
import { Choice } from '../../../ui/choice.tsx';

/** The games of each set, for a match that nobody scored. */
export const TennisResultQuestion = (props: QuestionProps) => {
  const { names, rules } = props.state.setup;
  const bestOf = 'bestOf' in rules ? rules.bestOf : TENNIS_RULES.bestOf;
  const [sets, setSets] = useState<readonly PerSide<string>[]>(() =>
    Array.from({ length: bestOf }, () => NO_SCORE),
  );
  const typed = sets.filter((set) => !isBlank(set)).map((set) => scoreOf(set, 99));
  const whole = typed.filter((set) => set !== null);
  const [ended, setEnded] = useState<'played' | Side>('played');
  const finished = ended === 'played' ? whole : whole.slice(0, -1);
  const isWhole =
    typed.length > 0 && whole.length === typed.length && finished.every((set) => leader(set) !== null);
  const result = { sport: 'tennis', sets: whole, ...(ended === 'played' ? {} : { retired: ended }) } as const;
  const command: Command | null = isWhole ? { type: 'recordResult', result } : null;
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
          isOptional={ended !== 'played' || index >= (bestOf + 1) / 2}
        />
      ))}
      <Choice
        label="How it ended"
        options={[
          ['played', 'Played to the end'],
          ...SIDES.map((side) => [side, `${names[side]} retired`] as const),
        ]}
        value={ended}
        choose={setEnded}
      />
    </QuestionForm>
  );
};

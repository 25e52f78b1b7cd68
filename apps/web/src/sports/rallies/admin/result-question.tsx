'use client';

import { type Command, leader, type PerSide, type RallyRules, SIDES, type Side } from '@scoreline/match';
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

/** The sports of rallies, whose results are entered alike. */
export type RallySportName = 'volleyball' | 'beachVolleyball' | 'tableTennis' | 'badminton';

interface Props extends QuestionProps {
  readonly sport: RallySportName;
  /** `Set`, `Game`. */
  readonly unit: string;
}

const isRallyRules = (rules: object): rules is RallyRules => 'bestOf' in rules && 'playAll' in rules;

/** The points of each set, for a match that nobody scored. */
export const RallyResultQuestion = ({ sport, unit, ...props }: Props) => {
  const { names, rules } = props.state.setup;
  const [bestOf, playAll] = isRallyRules(rules) ? [rules.bestOf, rules.playAll] : [5, false];
  const [sets, setSets] = useState<readonly PerSide<string>[]>(() =>
    Array.from({ length: bestOf }, () => NO_SCORE),
  );
  const [ended, setEnded] = useState<'played' | Side>('played');
  const typed = sets.filter((set) => !isBlank(set)).map((set) => scoreOf(set, 999));
  const whole = typed.filter((set) => set !== null);
  const finished = ended === 'played' ? whole : whole.slice(0, -1);
  const isWhole =
    typed.length > 0 && whole.length === typed.length && finished.every((set) => leader(set) !== null);
  const result = { sport, sets: whole, ...(ended === 'played' ? {} : { retired: ended }) };
  const command: Command | null = isWhole ? { type: 'recordResult', result } : null;
  const needed = playAll ? bestOf : Math.floor(bestOf / 2) + 1;
  return (
    <QuestionForm {...props} command={command}>
      {sets.map((set, index) => (
        <ScoreInput
          // biome-ignore lint/suspicious/noArrayIndexKey: sets have no other name than their number
          key={index}
          label={`${unit} ${index + 1}`}
          names={names}
          value={set}
          edit={(to) => setSets(sets.with(index, to))}
          isOptional={ended !== 'played' || index >= needed}
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

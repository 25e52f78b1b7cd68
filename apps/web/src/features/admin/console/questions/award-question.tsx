'use client';

import { type Command, SIDES, type Side } from '@scoreline/match';
import { useState } from 'react';
import { Choice } from '../../../../ui/choice.tsx';
import * as messages from '../messages.ts';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { ReasonField } from './reason-field.tsx';
import { isBlank, NO_SCORE, ScoreInput, scoreOf } from './score-input.tsx';

/** Both lose it, or with a level score it is a draw. */
const NEITHER = 'neither';

/** Who wins at the table, why, and with which score. */
export const AwardQuestion = (props: QuestionProps) => {
  const { names } = props.state.setup;
  const [winner, setWinner] = useState<Side | typeof NEITHER | null>(null);
  const [score, setScore] = useState(NO_SCORE);
  const [reason, setReason] = useState('');
  const given = scoreOf(score);
  const command: Command | null =
    winner === null || reason.trim() === '' || (given === null && !isBlank(score))
      ? null
      : {
          type: 'awardMatch',
          winner: winner === NEITHER ? null : winner,
          reason: reason.trim(),
          ...(given && { score: given }),
        };
  return (
    <QuestionForm {...props} command={command} isGrave>
      <Choice
        label={messages.WINNER}
        options={[...SIDES.map((side) => [side, names[side]] as const), [NEITHER, messages.NEITHER]]}
        value={winner}
        choose={setWinner}
      />
      <ScoreInput label={messages.SCORE} names={names} value={score} edit={setScore} isOptional />
      <ReasonField id="award-reason" value={reason} edit={setReason} />
    </QuestionForm>
  );
};

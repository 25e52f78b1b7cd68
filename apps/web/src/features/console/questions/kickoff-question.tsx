'use client';

import type { Command } from '@scoreline/match';
import { useState } from 'react';
import { fromLocalInput, toLocalInput } from '../../admin/local-time.ts';
import { TextField } from '../../admin/text-field.tsx';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';

/** When it will be played instead, in the scorer's own time. */
export const KickoffQuestion = (props: QuestionProps) => {
  const [typed, setTyped] = useState(() => toLocalInput(props.state.kickoffAt));
  const kickoffAt = fromLocalInput(typed);
  const command: Command | null = kickoffAt === null ? null : { type: 'moveKickoff', kickoffAt };
  return (
    <QuestionForm {...props} command={command}>
      <TextField
        id="kickoff"
        label="New kick-off"
        hint="In your own time."
        type="datetime-local"
        required
        value={typed}
        edit={setTyped}
      />
    </QuestionForm>
  );
};

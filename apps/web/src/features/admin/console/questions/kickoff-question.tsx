'use client';

import type { Command } from '@scoreline/match';
import { useState } from 'react';
import { viewOfSport } from '../../../../sports/views.ts';
import { fromLocalInput, toLocalInput } from '../../../../ui/datetime-local.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import * as messages from '../messages.ts';
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
        label={messages.newStart(viewOfSport(props.state.setup.sport).words.startTime)}
        hint={messages.YOUR_TIME_ZONE}
        type="datetime-local"
        required
        value={typed}
        edit={setTyped}
      />
    </QuestionForm>
  );
};

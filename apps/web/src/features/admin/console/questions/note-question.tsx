'use client';

import { type Command, decide, formatMinute, type MatchState } from '@scoreline/match';
import { useState } from 'react';
import * as messages from '../messages.ts';
import { loadNoteDraft, saveNoteDraft } from '../notes/note-draft.ts';
import { NoteField } from '../notes/note-field.tsx';
import { noteOf } from '../notes/note-text.ts';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';

/** The minute at which a note would stand, or null where no clock runs. */
const minuteOf = (state: MatchState, now: number): string | null => {
  const decision = decide(state, { id: '-', at: now, command: { type: 'addNote', text: '-' } });
  if (decision.kind !== 'accepted') return null;
  const { event } = decision.entry;
  return 'minute' in event && event.minute !== undefined ? formatMinute(event.minute) : null;
};

/** A line of commentary. What was typed is kept until it is sent. */
export const NoteQuestion = (props: QuestionProps) => {
  const { state, now, answer } = props;
  const { matchId } = state.setup;
  const [typed, setTyped] = useState(() => loadNoteDraft(matchId));
  const edit = (text: string) => {
    setTyped(text);
    saveNoteDraft(matchId, text);
  };
  const text = noteOf(typed);
  const minute = minuteOf(state, now);
  const command: Command | null = text === null ? null : { type: 'addNote', text };
  return (
    <QuestionForm
      {...props}
      command={command}
      confirm={messages.SEND}
      answer={(note) => {
        saveNoteDraft(matchId, '');
        answer(note);
      }}
    >
      <NoteField
        id="note"
        hint={minute === null ? messages.ENTER_SENDS : messages.noteAtMinute(minute)}
        value={typed}
        edit={edit}
      />
    </QuestionForm>
  );
};

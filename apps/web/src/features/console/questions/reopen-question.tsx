'use client';

import { useState } from 'react';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { ReasonField } from './reason-field.tsx';

/** Why a final result is opened again. */
export const ReopenQuestion = (props: QuestionProps) => {
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  return (
    <QuestionForm {...props} command={reason === '' ? null : { type: 'reopen', reason }}>
      <ReasonField id="reopen-reason" value={typed} edit={setTyped} />
    </QuestionForm>
  );
};

'use client';

import { useState } from 'react';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';
import { ReasonField } from './reason-field.tsx';
import { withReason } from './with-reason.ts';

/** A change that may have a reason, which fans read. */
export const WhyQuestion = (props: QuestionProps) => {
  const { command } = props.of;
  const [reason, setReason] = useState('');
  const why = reason.trim();
  return (
    <QuestionForm {...props} command={why === '' ? command : withReason(command, why)} isGrave>
      <ReasonField id="why" value={reason} edit={setReason} isOptional />
    </QuestionForm>
  );
};

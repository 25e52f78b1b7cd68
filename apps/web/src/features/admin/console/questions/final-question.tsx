import * as messages from '../messages.ts';
import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';

/** The last word, asked once. */
export const FinalQuestion = (props: QuestionProps) => (
  <QuestionForm {...props} title={messages.MAKE_FINAL} command={{ type: 'finalize' }}>
    <p>{messages.FINAL_HINT}</p>
  </QuestionForm>
);

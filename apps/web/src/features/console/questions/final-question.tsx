import type { QuestionProps } from './question.ts';
import { QuestionForm } from './question-form.tsx';

/** The last word, asked once. */
export const FinalQuestion = (props: QuestionProps) => (
  <QuestionForm {...props} title="Make the result final?" command={{ type: 'finalize' }}>
    <p>After this nothing can be recorded or corrected, unless an editor reopens the match.</p>
  </QuestionForm>
);

'use client';

import type { FormEvent, ReactNode, Ref } from 'react';
import { FormError } from './form-error.tsx';
import { SubmitButton } from './submit-button.tsx';

interface Props {
  readonly ref?: Ref<HTMLFormElement>;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  /** What is wrong with the form as a whole. */
  readonly fault: ReactNode;
  /** What the button says. */
  readonly action: string;
  /** What became of the last try, beside the button; announced when it changes. */
  readonly said?: string;
  /** The button is as wide as the form. */
  readonly isWide?: boolean;
  /** Less room between the fields, where they are few. */
  readonly isDense?: boolean;
  /** The fields. */
  readonly children: ReactNode;
}

/** Fields, then what is wrong with them, then the button that sends them. */
export const Form = (props: Props) => {
  const { ref, submit, isBusy, fault, action, said, isWide = false, isDense = false, children } = props;
  return (
    <form
      ref={ref}
      method="post"
      onSubmit={submit}
      className={`flex max-w-xl flex-col ${isDense ? 'gap-4' : 'gap-5'}`}
    >
      {children}
      {fault !== null && <FormError>{fault}</FormError>}
      {isWide ? (
        <SubmitButton isBusy={isBusy}>{action}</SubmitButton>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton isBusy={isBusy}>{action}</SubmitButton>
          {said !== undefined && (
            <p role="status" className="text-muted">
              {said}
            </p>
          )}
        </div>
      )}
    </form>
  );
};

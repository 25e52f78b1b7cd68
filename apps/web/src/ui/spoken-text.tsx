import type { ReactNode } from 'react';

interface Props {
  readonly text: string;
  readonly children: ReactNode;
}

/** What is read aloud in place of figures and short words that only make sense to the eye. */
export const SpokenText = ({ text, children }: Props) => (
  <>
    <span className="sr-only">{text}</span>
    <span aria-hidden="true" className="contents">
      {children}
    </span>
  </>
);

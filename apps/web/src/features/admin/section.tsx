import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export const Section = ({ id, title, children }: Props) => (
  <section aria-labelledby={id} className="pt-10">
    <h2 id={id} className="mb-4 border-b-2 border-rule pb-1 text-xl font-bold">
      {title}
    </h2>
    {children}
  </section>
);

import type { ReactNode } from 'react';

/** What went wrong with the form as a whole; announced when it appears. */
export const FormError = ({ children }: { readonly children: ReactNode }) => (
  <p role="alert" className="border-l-4 border-wrong py-2 pl-3 font-semibold text-wrong">
    {children}
  </p>
);

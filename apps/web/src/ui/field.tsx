import type { ReactNode } from 'react';

export const INPUT =
  'block min-h-12 w-full border border-muted bg-paper px-3 py-2 text-base text-ink aria-invalid:border-wrong';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

/** What a control that edits one text takes. */
export interface EditedField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly edit: (value: string) => void;
}

/** A label above its control, with room below for what is wrong. The control takes `describedBy(id, …)`. */
export const Field = ({ id, label, hint, fault, children }: FieldProps) => (
  <div className="flex min-w-0 flex-col gap-1">
    <label htmlFor={id} className="font-semibold">
      {label}
    </label>
    {children}
    {hint !== undefined && (
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
    )}
    {fault !== undefined && (
      <p id={`${id}-fault`} className="text-sm font-semibold text-wrong">
        {fault}
      </p>
    )}
  </div>
);

/** What ties a control to its hint and its fault. */
export const described = (
  id: string,
  { hint = false, fault }: { hint?: boolean; fault: string | undefined },
) => {
  const ids = [hint ? `${id}-hint` : null, fault === undefined ? null : `${id}-fault`].filter(
    (one) => one !== null,
  );
  return {
    id,
    'aria-invalid': fault !== undefined,
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
};

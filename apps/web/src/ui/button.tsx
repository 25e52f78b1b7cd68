import type { ComponentProps } from 'react';

const BUTTON =
  'inline-flex min-h-12 items-center justify-center gap-2 border px-4 py-2 text-base font-semibold disabled:cursor-default disabled:opacity-60';
const LOOKS = {
  /** The one thing the form is for. */
  main: 'border-ink bg-ink text-paper',
  plain: 'border-ink text-ink',
  /** What takes something away. */
  grave: 'border-wrong text-wrong',
} as const;

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOKS;
}

export const Button = ({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={`${BUTTON} ${LOOKS[look]} ${className}`} {...rest} />
);

/** A link that looks like a button, because it begins something. */
export const buttonClass = (look: keyof typeof LOOKS): string => `${BUTTON} ${LOOKS[look]}`;

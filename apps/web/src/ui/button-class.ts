const BUTTON =
  'inline-flex min-h-12 items-center justify-center gap-2 border px-4 py-2 text-base font-semibold disabled:cursor-default disabled:opacity-60';
const LOOKS = {
  /** The one thing the form is for. */
  main: 'border-ink bg-ink text-paper',
  plain: 'border-ink text-ink',
  /** What takes something away. */
  grave: 'border-wrong text-wrong',
} as const;
export type ButtonLook = keyof typeof LOOKS;

/** How a button looks, and a link that looks like one because it begins something. */
export const buttonClass = (look: ButtonLook): string => `${BUTTON} ${LOOKS[look]}`;

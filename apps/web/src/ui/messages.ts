export const LOADING = 'Loading…';
export const NO_COLOUR = 'None';
export const pickColour = (label: string): string => `${label}, picker`;
export const CLOSE = 'Close';
export const COPY = 'Copy';
export const COPIED = 'Copied.';
export const SELECTED = 'Selected. Copy it with the keyboard or the menu.';
export const which = (label: string, what: string): string => `${label}: ${what}`;
export const progressOf = (what: string): string => `Progress: ${what}`;
export const progress = (done: number, total: number, what: string): string =>
  `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`;

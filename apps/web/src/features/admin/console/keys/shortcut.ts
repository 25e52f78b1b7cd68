/** A key press as the key map writes it: `h`, `shift+h`, `ctrl+z`, `?`. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Null for what is no shortcut of ours, such as Alt with anything. */
export const shortcutOf = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): string | null => {
  if (altKey || key === 'Unidentified') return null;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) return letter === 'z' && !shiftKey ? 'ctrl+z' : null;
  if (!isLetter(key)) return key;
  return shiftKey ? `shift+${letter}` : letter;
};

/** As it is printed on a key: `H`, `⇧H`, `Ctrl Z`. */
export const capOf = (shortcut: string): string =>
  shortcut.startsWith('shift+')
    ? `⇧${shortcut.slice(6).toUpperCase()}`
    : shortcut.startsWith('ctrl+')
      ? `Ctrl ${shortcut.slice(5).toUpperCase()}`
      : shortcut.toUpperCase();

/** For `aria-keyshortcuts`: `Shift+H`. */
export const ariaShortcut = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part === 'ctrl' ? 'Control' : 'Shift'))
    .join('+');

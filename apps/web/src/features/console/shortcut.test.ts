import { describe, expect, it } from 'vitest';
import { ariaShortcut, capOf, shortcutOf } from './shortcut.ts';

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('a shortcut', () => {
  it.each([
    [{ ...NONE, key: 'h' }, 'h'],
    [{ ...NONE, key: 'H', shiftKey: true }, 'shift+h'],
    [{ ...NONE, key: 'H' }, 'h'],
    [{ ...NONE, key: '?', shiftKey: true }, '?'],
    [{ ...NONE, key: '1' }, '1'],
    [{ ...NONE, key: 'z', ctrlKey: true }, 'ctrl+z'],
    [{ ...NONE, key: 'z', metaKey: true }, 'ctrl+z'],
    [{ ...NONE, key: 'z', ctrlKey: true, shiftKey: true }, null],
    [{ ...NONE, key: 'p', ctrlKey: true }, null],
    [{ ...NONE, key: 'h', altKey: true }, null],
  ])('of %j is %j', (pressed, shortcut) => {
    expect(shortcutOf(pressed)).toBe(shortcut);
  });

  it.each([
    ['h', 'H', 'H'],
    ['shift+h', '⇧H', 'Shift+H'],
    ['ctrl+z', 'Ctrl Z', 'Control+Z'],
    ['=', '=', '='],
  ])('%s is printed %s and announced %s', (shortcut, cap, aria) => {
    expect([capOf(shortcut), ariaShortcut(shortcut)]).toEqual([cap, aria]);
  });
});

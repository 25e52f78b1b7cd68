import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from './settings.ts';

it.each([null, '', '{', '7', 'null', '[]', '{"theme":"pink","announce":7}'])(
  '%s means the defaults',
  (kept) => {
    expect(parseSettings(kept)).toEqual(DEFAULT_SETTINGS);
  },
);
it('keeps what was chosen', () => {
  const chosen = { theme: 'dark', announce: 'followed' } as const;
  expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
  expect(parseSettings('{"theme":"light"}')).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
});

import { expect, it } from 'vitest';
import { SETTINGS_KEY } from '../settings/settings.ts';
import { FAVOURITES_KEY } from './favourites.ts';
import { PRE_PAINT } from './pre-paint.ts';

/** Runs the script as a page would, with what the device keeps, and tells what it did. */
const run = (kept: Readonly<Record<string, string>>) => {
  const sheets: { css: string }[] = [];
  const attributes: Record<string, string> = {};
  let ready = () => {};
  const document = {
    documentElement: {
      setAttribute: (name: string, value: string) => {
        attributes[name] = value;
      },
    },
    addEventListener: (_: string, listener: () => void) => {
      ready = listener;
    },
    set adoptedStyleSheets(adopted: typeof sheets) {
      sheets.push(...adopted);
    },
  };
  class Sheet {
    css = '';
    replaceSync(css: string) {
      this.css = css;
    }
  }
  const storage = { getItem: (key: string) => kept[key] ?? null };
  new Function('localStorage', 'document', 'CSSStyleSheet', PRE_PAINT)(storage, document, Sheet);
  const early = sheets[0]?.css ?? '';
  ready();
  return { attributes, early, css: sheets[0]?.css ?? '' };
};

it('orders what is followed, and shows it when it is there', () => {
  const { early, css } = run({
    [FAVOURITES_KEY]: JSON.stringify({ teams: ['fra'], matches: ['m1'], competitions: ['cup'] }),
  });
  expect(css).toContain('[data-match="m1"],[data-home="fra"],[data-away="fra"]');
  expect(css).toContain('[data-competition="cup"] *,.competition-list [data-competition="cup"]{order:-200}');
  expect(early).toContain('visibility:hidden');
  expect(css).not.toContain('visibility:hidden');
});
it('hides nothing where nothing is followed', () => {
  expect(run({}).early).not.toContain('visibility:hidden');
});
it('sets the theme that was chosen', () => {
  expect(run({ [SETTINGS_KEY]: '{"theme":"dark"}' }).attributes).toEqual({ 'data-theme': 'dark' });
  expect(run({ [SETTINGS_KEY]: '{"theme":"system"}' }).attributes).toEqual({});
});
it.each(['{', '7', 'null', '{"teams":7}', '{"teams":["\\"]{}*{display:none}"]}'])(
  'writes nothing of %s into a style sheet',
  (kept) => {
    const { css } = run({ [FAVOURITES_KEY]: kept });
    expect(css).toBe(run({}).css);
  },
);
it('is one script: nothing in it ends the element it stands in', () => {
  expect(PRE_PAINT).not.toMatch(/<\/|<!--/);
});

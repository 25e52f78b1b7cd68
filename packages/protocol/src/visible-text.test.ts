import { describe, expect, it } from 'vitest';
import { text } from './fields.ts';
import { charactersOf, cutAt } from './visible-text.ts';

const name = text(80);

describe('a name that somebody typed', () => {
  it.each([
    'Ayr United',
    'Bodø/Glimt',
    '1. FC Köln',
    'Спартак Москва',
    'ΠΑΟΚ',
    'نادي الهلال السعودي',
    'מכבי תל אביב',
    '浦和レッズ',
    'FC 서울',
    'हिमालय',
    'เชียงใหม่',
    'თბილისი',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿 United',
    '👨‍👩‍👧 FC',
    'می‌خواهم',
    '?',
    'W'.repeat(80),
  ])('is taken as it is: %s', (typed) => {
    expect(name.parse(typed)).toBe(typed.normalize('NFC'));
  });

  it.each([
    ['a soft hyphen', 'Ayr\u00ad United', 'Ayr United'],
    ['a space of no width', '\u200bAyr\u200b United', 'Ayr United'],
    ['a byte order mark', '\ufeffAyr United', 'Ayr United'],
    ['a direction mark', 'נבחרת\u200f', 'נבחרת'],
    ['an accent by itself', 'Ko\u0308ln', 'Köln'],
  ])('is kept without what nobody sees: %s', (_, typed, kept) => {
    expect(name.parse(typed)).toBe(kept);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\u3000 '],
    ['spaces of no width', '\u200b\u200b'],
    ['joiners', '\u200d\u200c'],
    ['marks only', '\u0301\u0302'],
    ['a filler', '\u3164'],
    ['an empty braille cell', '\u2800'],
    ['a line break', 'Ayr\nUnited'],
    ['a control character', 'Ayr\u0007'],
    ['a line separator', 'Ayr\u2028United'],
    ['an override', 'Abc \u202eesrever'],
    ['an embedding that is never closed', '\u202bAyr'],
    ['an isolate that is never closed', '\u2067Ayr'],
    ['half a character', 'Ayr \ud83c'],
  ])('is refused: %s', (_, typed) => {
    expect(name.safeParse(typed).success).toBe(false);
  });
});

it('characters are counted as a reader does', () => {
  expect(charactersOf('Ö🏴󠁧󠁢󠁳󠁣󠁴󠁿हि')).toHaveLength(3);
});

it('a cut goes through no character', () => {
  expect(cutAt('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 24)).toBe('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧');
  expect(cutAt('Ayr United', 4)).toBe('Ayr');
});

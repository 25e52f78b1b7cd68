import { summarize } from '@scoreline/match';
import { expect, it } from 'vitest';
import { entry, football, type Script } from '../../../testing/matches.ts';
import { createImageCache } from './image-cache.ts';
import { momentText } from './moment-text.ts';
import { drawnName, supportedText } from './supported-characters.ts';

it('keeps of a name what its face has', () => {
  expect(supportedText('Örgryte ⚽ IS')).toBe('Örgryte IS');
  expect(supportedText('Спартак · Κολοσσός')).toBe('Спартак · Κολοσσός');
  expect(supportedText('浦和レッズ')).toBe('');
});

it('calls a team by a name that can be drawn whole, or leaves it to the title', () => {
  const team = (name: string, shortName = name, code = name.slice(0, 3)) => ({ name, shortName, code });
  expect(drawnName(team('Örgryte ⚽ IS'))).toBe('Örgryte ⚽ IS');
  expect(drawnName(team('Спартак Москва'))).toBe('Спартак Москва');
  expect(drawnName(team('FC 서울', 'Seoul', 'SEO'))).toBe('Seoul');
  expect(drawnName(team('浦和レッズ', '浦和レッズ', 'URA'))).toBe('URA');
  expect(drawnName(team('نادي الهلال السعودي'))).toBeNull();
});

it('says how the match stood in words that stay true', () => {
  const kickOff: Script = [[0, { type: 'startPeriod', period: '1H' }]];
  const text = (script: Script) =>
    momentText(entry('m', football(script)).match, summarize(football(script)));
  expect(text([])).toMatch(/ UTC$/);
  expect(text(kickOff)).toBe('First half');
  expect(text([...kickOff, [46, { type: 'endPeriod' }]])).toBe('Half-time');
  expect(text([...kickOff, [46, { type: 'endPeriod' }], [60, { type: 'startPeriod', period: '2H' }]])).toBe(
    'Second half',
  );
});

it('draws a picture once, one at a time, and again after a failure', async () => {
  const drawing: string[] = [];
  let atOnce = 0;
  const drawn = createImageCache(async (what: string) => {
    drawing.push(what);
    atOnce += 1;
    expect(atOnce).toBe(1);
    await Promise.resolve();
    atOnce -= 1;
    if (drawing.length === 1) throw new Error('no paper');
    return new ArrayBuffer(1);
  });
  await expect(drawn('1', 'a')).rejects.toThrow('no paper');
  await Promise.all([drawn('1', 'a'), drawn('1', 'a'), drawn('2', 'b')]);
  expect(drawing).toEqual(['a', 'a', 'b']);
});

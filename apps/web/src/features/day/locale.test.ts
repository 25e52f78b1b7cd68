import { expect, it } from 'vitest';
import { localeFor } from './locale.ts';

it.each([
  ['en-US,en;q=0.9', 'en-US'],
  ['en-US', 'en-US'],
  ['en-GB,en-US;q=0.9', 'en-GB'],
  ['de-DE,de;q=0.9,en-US;q=0.8', 'en-GB'],
  ['fr-CA', 'en-GB'],
  ['en-CA', 'en-US'],
  ['', 'en-GB'],
  ['*', 'en-GB'],
  ['<script>', 'en-GB'],
  ['en-US<script>', 'en-US'],
  ['en-USUSUSUSUSUS', 'en-GB'],
  ['xx-a-a', 'en-GB'],
])('who prefers %j writes dates and times as in %s', (languages, locale) => {
  expect(localeFor(languages)).toBe(locale);
});

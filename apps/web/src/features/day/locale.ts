import type { Locale } from './day.ts';

const known = new Map<string, Locale>();
/** Of what anybody may send, no more than this is remembered. */
const MOST_KNOWN = 500;

/**
 * How who prefers a language writes dates and times: the clock of twelve hours is what tells. `languages` is a
 * browser's `navigator.language` or an `Accept-Language`, of which the first counts.
 */
export const localeFor = (languages: string): Locale => {
  const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}(?![A-Za-z0-9-])/.exec(languages)?.[0];
  if (tag === undefined) return 'en-GB';
  const locale = known.get(tag) ?? clockOf(tag);
  if (known.size < MOST_KNOWN) known.set(tag, locale);
  return locale;
};

const clockOf = (tag: string): Locale => {
  try {
    return new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 ? 'en-US' : 'en-GB';
  } catch {
    return 'en-GB';
  }
};

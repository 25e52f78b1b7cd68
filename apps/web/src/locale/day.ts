/** A calendar day, `2026-11-23`, wherever the reader is. */
export type Day = string;

const DAY = 24 * 60 * 60 * 1000;

/**
 * How dates and times are written. The pages speak English, so a reader of another language gets English words in the
 * British order; what differs between readers is `19:30` or `7:30 PM`, `23 November` or `November 23`.
 */
export const LOCALES = ['en-GB', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (
  zone: string,
  options: Intl.DateTimeFormatOptions,
  locale: Locale = 'en-GB',
): Intl.DateTimeFormat => {
  const key = `${zone} ${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formats.set(key, known);
  return known;
};

/** The day that an instant (epoch milliseconds) falls on in a zone. */
export const dayOf = (instant: number, zone: string): Day => {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

/** A day that exists, between 1900 and 2199, or null. */
export const parseDay = (text: string | undefined): Day | null => {
  if (text === undefined || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const noon = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(noon) && new Date(noon).toISOString().startsWith(text) ? text : null;
};

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(noonOf(day) + days * DAY).toISOString().slice(0, 10);

/** How many days `b` is after `a`. */
export const daysBetween = (a: Day, b: Day): number => Math.round((noonOf(b) - noonOf(a)) / DAY);

const CLOCKS: Readonly<Record<Locale, Intl.DateTimeFormatOptions>> = {
  'en-GB': { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'en-US': { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
};

/** `19:30` in a zone; `7:30 PM` for who writes it so. */
export const timeOf = (instant: number, zone: string, locale: Locale = 'en-GB'): string =>
  format(zone, CLOCKS[locale], locale).format(instant).replace(/\s/, ' ');

/** `2026-11-25 19:30` in a zone: an instant of any year, for lists and logs. */
export const momentOf = (instant: number, zone: string): string =>
  `${dayOf(instant, zone)} ${timeOf(instant, zone)}`;

/** `Monday 23 November`, `Monday, November 23`; with the year when it is not `today`'s. */
export const dayTitle = (day: Day, today: Day, locale: Locale = 'en-GB'): string => {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const text = format('UTC', isThisYear ? options : { ...options, year: 'numeric' }, locale).format(
    noonOf(day),
  );
  return locale === 'en-GB' ? text.replace(',', '') : text;
};

/** `Mon` */
export const shortWeekday = (day: Day): string => format('UTC', { weekday: 'short' }).format(noonOf(day));
/** `Nov` */
export const shortMonth = (day: Day): string => format('UTC', { month: 'short' }).format(noonOf(day));

/** How one says it today: `today`, `tomorrow`, a weekday within the week, else `Wednesday 2 December`. */
export const relativeDay = (day: Day, today: Day, locale: Locale = 'en-GB'): string => {
  const distance = daysBetween(today, day);
  if (distance === 0) return 'today';
  if (distance === 1) return 'tomorrow';
  if (distance === -1) return 'yesterday';
  if (Math.abs(distance) < 7) return format('UTC', { weekday: 'long' }).format(noonOf(day));
  return dayTitle(day, today, locale);
};

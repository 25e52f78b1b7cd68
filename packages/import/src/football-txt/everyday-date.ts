const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

const WEEKDAY = '(?:(mo|tu|we|th|fr|sa|su)[a-z]*[.,]?\\s+)?';
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const END = '(?=[\\s,@]|$)';
const FORMS = [
  // Fri Aug/11 2023
  {
    form: new RegExp(`^${WEEKDAY}${MONTH}[/ ]\\s*(\\d{1,2})(?:,?\\s+(\\d{4}))?${END}`, 'i'),
    order: 'month',
  },
  // 11 August 2023
  {
    form: new RegExp(`^${WEEKDAY}(\\d{1,2})\\.?[/ ]\\s*${MONTH}(?:,?\\s+(\\d{4}))?${END}`, 'i'),
    order: 'day',
  },
  // 2023-08-11
  { form: new RegExp(`^${WEEKDAY}(\\d{4})-(\\d{2})-(\\d{2})${END}`, 'i'), order: 'iso' },
  // 11.08.2023, 11.08. and 11/8/23
  { form: new RegExp(`^${WEEKDAY}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?${END}`, 'i'), order: 'figures' },
  { form: new RegExp(`^${WEEKDAY}(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})${END}`, 'i'), order: 'figures' },
] as const;

export interface DateRead {
  /** `2023-08-11`. */
  readonly date: string;
  /** How much of the text it takes. */
  readonly length: number;
}

const write = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** `23` is of the century in which `years` are, or of ours. */
const wholeYear = (text: string, years: readonly number[]): number =>
  text.length === 4 ? Number(text) : Math.floor((years[0] ?? 2000) / 100) * 100 + Number(text);

interface Day {
  readonly month: number;
  readonly day: number;
  readonly weekday: string;
}

/** A day without its year: in the one of `years` that fits. */
const guessYear = ({ month, day, weekday }: Day, years: readonly number[], after: string | null) => {
  const dates = years.map((year) => write(year, month, day)).filter((date) => date !== null);
  const onWeekday = dates.filter((date) => DAYS[new Date(date).getUTCDay()] === weekday);
  if (onWeekday.length === 1) return onWeekday[0] ?? null;
  const among = onWeekday.length > 0 ? onWeekday : dates;
  // A season goes from summer to summer: its first half is of the first year.
  const inSeason =
    years.length === 2 ? among.filter((date) => date.startsWith(String(years[month >= 6 ? 0 : 1]))) : [];
  const notBefore = among.find((date) => after === null || date >= after);
  return inSeason[0] ?? notBefore ?? among[0] ?? null;
};

/**
 * The date that a text begins with; null where it begins with none, or with a day that does not exist. A date without a
 * year is of the one of `years` on whose weekday it falls, else of the first in which it does not lie before `after`.
 */
export const readLeadingDate = (
  text: string,
  years: readonly number[],
  after: string | null,
): DateRead | null => {
  for (const { form, order } of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const [whole, named = '', a = '', b = '', c] = found;
    const weekday = named.toLowerCase();
    const made = (date: string | null) => (date === null ? null : { date, length: whole.length });
    if (order === 'iso') return made(write(Number(a), Number(b) - 1, Number(c)));
    const isNamed = order !== 'figures';
    const month = isNamed
      ? MONTHS.indexOf((order === 'month' ? a : b).slice(0, 3).toLowerCase())
      : Number(b) - 1;
    const day = Number(order === 'month' ? b : a);
    if (c !== undefined) return made(write(wholeYear(c, years), month, day));
    return made(guessYear({ month, day, weekday }, years, after));
  }
  return null;
};

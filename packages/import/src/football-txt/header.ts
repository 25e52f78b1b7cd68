const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What the comment at the top of a file announces. */
export interface Header {
  readonly matches?: number;
  readonly teams?: number;
  /** Years the matches may be in, from `# Dates` or the title. */
  readonly years: readonly number[];
  /** In which all times are, where a comment says so: `UTC+2`. */
  readonly offset?: string;
}

/** `# All times are local, CEST (UTC+2).` */
const STATED_ZONE = /^#.*\btimes?\b.*\(\s*(UTC(?:[+-]\d{1,2}(?::\d{2})?)?)\s*\)/im;

const announced = (text: string, what: string): number | undefined => {
  const found = new RegExp(`^#\\s*${what}\\s+(\\d+)`, 'm').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const yearsIn = (text: string): number[] => {
  const season = /\b(\d{4})[/-](\d{2}|\d{4})\b/.exec(text);
  if (season !== null) return [Number(season[1]), Number(season[1]) + 1];
  return [...text.matchAll(/\b(\d{4})\b/g)].map((found) => Number(found[1]));
};

export const readHeader = (text: string, title: string): Header => {
  const dates = /^#\s*Dates\s+(.*)$/m.exec(text)?.[1] ?? '';
  const matches = announced(text, 'Matches');
  const teams = announced(text, 'Teams');
  const offset = STATED_ZONE.exec(text)?.[1];
  return {
    ...(matches === undefined ? {} : { matches }),
    ...(teams === undefined ? {} : { teams }),
    years: [...new Set([...yearsIn(dates), ...yearsIn(title)])],
    ...(offset === undefined ? {} : { offset }),
  };
};

/**
 * `Sun Nov 20` → `2022-11-20`, in the one of `years` in which that day is a Sunday; null when there is none.
 * A year in the text (`Sun Nov 20 2022`) goes before.
 */
export const readDate = (text: string, years: readonly number[]): string | null => {
  const found = /^(\w{3}) (\w{3})[ /](\d{1,2})(?: (\d{4}))?$/.exec(text);
  if (found === null) return null;
  const month = MONTHS.indexOf((found[2] ?? '').toLowerCase());
  const day = Number(found[3]);
  const candidates = found[4] === undefined ? years : [Number(found[4])];
  for (const year of candidates) {
    const date = new Date(Date.UTC(year, month, day));
    const isReal = month >= 0 && date.getUTCMonth() === month && date.getUTCDate() === day;
    if (isReal && DAYS[date.getUTCDay()] === found[1]) return date.toISOString().slice(0, 10);
  }
  return null;
};

/** Whether the platform knows this IANA time zone: `Europe/Berlin`, not `+01:00`. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name) || name.length > 60) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

/** The cookie in which a page keeps its reader's zone, so that the next one is right at once. */
export const ZONE_COOKIE = 'tz';
/** The cookie that says how dates and times are written; see `LOCALES`. */
export const LOCALE_COOKIE = 'lang';

/** `Europe/London` as a reader says it: `London`. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

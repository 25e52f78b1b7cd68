/** Where competitions are played whose files give local times without a zone. */
const ZONES: readonly { readonly title: RegExp; readonly zone: string }[] = [
  { title: /^World Cup 2022$/, zone: 'Asia/Qatar' },
  { title: /^English /, zone: 'Europe/London' },
  { title: /^(German|Deutsche) /, zone: 'Europe/Berlin' },
  { title: /^(Spanish|Spain) /, zone: 'Europe/Madrid' },
  { title: /^(Italian|Italy) /, zone: 'Europe/Rome' },
  { title: /^(French|France) /, zone: 'Europe/Paris' },
];

/** The IANA zone of a competition by its full title, `English Premier League 2025/26`. */
export const zoneOf = (title: string): string | undefined => ZONES.find((z) => z.title.test(title))?.zone;

/** Zones that files name beside a time, as offsets. */
export const ZONE_NAMES: Readonly<Record<string, string>> = {
  GMT: 'UTC',
  UTC: 'UTC',
  WET: 'UTC',
  BST: 'UTC+1',
  WEST: 'UTC+1',
  CET: 'UTC+1',
  CEST: 'UTC+2',
  EET: 'UTC+2',
  EEST: 'UTC+3',
  MSK: 'UTC+3',
};

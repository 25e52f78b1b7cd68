export const BEACH_VOLLEYBALL_RULE_IDS = [
  'BV-01',
  'BV-02',
  'BV-03',
  'BV-04',
  'BV-05',
  'BV-06',
  'BV-07',
  'BV-08',
] as const;

export const VOLLEYBALL_RULE_IDS = [
  'VB-01',
  'VB-02',
  'VB-03',
  'VB-04',
  'VB-05',
  'VB-06',
  'VB-07',
  'VB-08',
  'VB-09',
  'VB-10',
  'VB-11',
  'VB-12',
] as const;

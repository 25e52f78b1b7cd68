export const TENNIS_RULE_IDS = [
  'TN-01',
  'TN-02',
  'TN-03',
  'TN-04',
  'TN-05',
  'TN-06',
  'TN-07',
  'TN-08',
  'TN-09',
  'TN-10',
] as const;

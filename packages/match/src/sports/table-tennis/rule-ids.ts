export const TABLE_TENNIS_RULE_IDS = [
  'TT-01',
  'TT-02',
  'TT-03',
  'TT-04',
  'TT-05',
  'TT-06',
  'TT-07',
  'TT-08',
] as const;

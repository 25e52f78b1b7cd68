export const BADMINTON_RULE_IDS = [
  'BM-01',
  'BM-02',
  'BM-03',
  'BM-04',
  'BM-05',
  'BM-06',
  'BM-07',
  'BM-08',
] as const;

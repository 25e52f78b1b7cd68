/** What state a match is in, coarse and the same for every sport. */
export const STATUSES = [
  'scheduled',
  'delayed',
  'live',
  'break',
  'interrupted',
  'suspended',
  'postponed',
  'cancelled',
  'abandoned',
  'awarded',
  'walkover',
  'retired',
  'ended',
  'final',
] as const;
export type Status = (typeof STATUSES)[number];

/** Play is on, or will go on within the hour: what a fan calls "live". */
const UNDER_WAY: readonly Status[] = ['live', 'break', 'interrupted'];
/** Nothing more will be played. */
const OVER: readonly Status[] = [
  'cancelled',
  'abandoned',
  'awarded',
  'walkover',
  'retired',
  'ended',
  'final',
];

export const isUnderWay = (status: Status): boolean => UNDER_WAY.includes(status);
export const isOver = (status: Status): boolean => OVER.includes(status);
/** Not started, and still expected to be. */
export const isAhead = (status: Status): boolean => status === 'scheduled' || status === 'delayed';

/** The match that every measure plays: it kicks off, and one side scores again and again. */
export const PLAYED = {
  sport: 'football',
  kickOff: { type: 'startPeriod', period: '1H' },
  homeGoal: { type: 'recordGoal', side: 'home', kind: 'openPlay' },
} as const;

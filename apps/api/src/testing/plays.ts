/** Commands that tests give a match, with line-ups of eleven and a bench. */
const squad = (side: string) =>
  Array.from({ length: 18 }, (_, index) => ({
    id: `${side}${index + 1}`,
    name: `${side.toUpperCase()} Player ${index + 1}`,
    number: index + 1,
  }));

export const setLineup = (side: 'home' | 'away') => {
  const players = squad(side);
  return { type: 'setLineup', side, lineup: { starters: players.slice(0, 11), bench: players.slice(11) } };
};

export const kickOff = { type: 'startPeriod', period: '1H' } as const;
export const homeGoal = { type: 'recordGoal', side: 'home', kind: 'openPlay' } as const;
export const awayGoal = { type: 'recordGoal', side: 'away', kind: 'openPlay' } as const;
export const point = { type: 'recordPoint', side: 'home' } as const;
export const startPlay = { type: 'startPlay', server: 'home' } as const;
/** Enough of them for a best of three without losing a point. */
export const POINTS_OF_A_MATCH = 2 * 6 * 4;

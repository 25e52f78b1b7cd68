export const RANK = 'Rank';
export const TEAM = 'Team';
export const POINTS = ['Pts', 'Points'] as const;
export const LIVE = 'live';

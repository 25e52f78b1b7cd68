export const lineUpOf = (team: string): string => `Line-up, ${team}`;
export const UNKNOWN = 'Not available';
export const SUBSTITUTES = 'Substitutes';
export const COACH = 'Coach';
export const CAPTAIN = '(c)';
export const GOALKEEPER = '(gk)';

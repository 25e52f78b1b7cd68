export const versus = (home: string, away: string): string => `${home} v ${away}`;
export const LIVE = 'live';
export const advanceByWalkover = (team: string): string => `${team} advance by walkover`;
export const awardedTo = (team: string): string => `Awarded to ${team}`;
export const retired = (player: string): string => `${player} retired`;
export const REPLAY = 'Replay';
export const RESULT_ONLY = 'Result only';

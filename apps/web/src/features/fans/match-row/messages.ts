export const versus = (home: string, away: string): string => `${home} v ${away}`;
export const LIVE = 'live';
export const aggregate = (home: number, away: number): string => `Agg. ${home}–${away}`;
export const REPLAY = 'Replay';
export const RESULT_ONLY = 'Result only';
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

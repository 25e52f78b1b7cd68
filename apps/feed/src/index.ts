export { type Demo, readDemo } from './demo.ts';
export { readFootballTxt } from './football-txt/read.ts';
export type { FootballMatch, FootballResult, Incident } from './matchday/football.ts';
export { addUp, type Sums } from './matchday/score.ts';
export type { Participant } from './matchday/shape.ts';
export type { TennisMatch } from './matchday/tennis.ts';
export { type FootballMatchday, type Matchday, readMatchday, type TennisMatchday } from './matchday.ts';
export { type OpenfootballFiles, readOpenfootball, type SourceText } from './openfootball/read.ts';
export { SourceError } from './source-error.ts';

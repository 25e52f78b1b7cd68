export { readFootballTxt } from './footballTxt/read.ts';
export * from './matchday/football.ts';
export { compareMinutes, PERIODS, type Period, periodOf, writeMinute } from './matchday/minute.ts';
export { addUp, type Sums } from './matchday/score.ts';
export {
  KICKOFF_IS,
  type KickoffIs,
  type Pair,
  type Participant,
  SIDES,
  type Side,
} from './matchday/shape.ts';
export * from './matchday/tennis.ts';
export { type FootballMatchday, type Matchday, readMatchday, type TennisMatchday } from './matchday.ts';
export { type OpenfootballFiles, readOpenfootball, type SourceText } from './openfootball/read.ts';
export { SourceError } from './sourceError.ts';

import type { FootballResult } from '../matchday/football.ts';
import { findStatedStatus, type StatedStatus } from '../normalize/stated-status.ts';
import { DECIDED, readScore, SCORE } from './everyday-score.ts';

export interface EverydayMatch {
  readonly home: string;
  readonly away: string;
  readonly result?: FootballResult;
  readonly statedStatus?: StatedStatus;
  readonly venue?: string;
  /** A word in brackets that is not known. */
  readonly unknown?: string;
}

const BETWEEN = new RegExp(`^(\\S.*?)\\s+(${SCORE})\\s+(\\S.*)$`, 'i');
const VERSUS = new RegExp(`^(\\S.*?)\\s+vs?\\.?\\s+(\\S.*?)(?:\\s{2,}(${SCORE}))?$`, 'i');
const DASH = /^(\S.*?)(?:\s{2,}[-–](?::-)?\s+|\s+[-–](?::-)?\s{2,})(\S.*)$/;
const STATUS = /\s*\[([^\]]*)\]\s*$/;
/** What a heading has and no team: `Quarter-finals  - 1st Leg`. */
export const OF_A_ROUND = /\b(legs?|rounds?|finals?|matchday|group|replays?|play-?offs?|stage)\b/i;

const toTeam = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Reads `Home  2-1 (1-0)  Away`, `Home v Away  2-1` or a fixture; null for a line that is no match. */
export const readEverydayMatch = (line: string): EverydayMatch | null => {
  const [played = '', ...place] = line.trim().split(/\s+@\s+/);
  const decided = DECIDED.exec(played)?.[1];
  const bare = decided === undefined ? played : played.replace(DECIDED, '');
  const word = STATUS.exec(bare)?.[1]?.trim();
  const text = bare.replace(STATUS, '').trim();
  const venue = place.join(' @ ').trim();
  const statedStatus = word === undefined ? undefined : findStatedStatus(word);
  const rest = {
    ...(venue === '' ? {} : { venue }),
    ...(statedStatus === undefined ? {} : { statedStatus }),
    ...(word !== undefined && word !== '' && statedStatus === undefined ? { unknown: word } : {}),
  };
  const made = (home: string, away: string, score: string | undefined): EverydayMatch | null => {
    // How it was decided stands in the score's own brackets where it is the last of the line.
    const result =
      score === undefined ? undefined : readScore(decided === undefined ? score : `${score} (${decided})`);
    if (score !== undefined && result === undefined) return null;
    return { home: toTeam(home), away: toTeam(away), ...(result && { result }), ...rest };
  };
  const versus = VERSUS.exec(text);
  if (versus?.[1] !== undefined && versus[2] !== undefined) return made(versus[1], versus[2], versus[3]);
  const between = BETWEEN.exec(text);
  if (between?.[1] !== undefined && between[2] !== undefined && between[3] !== undefined)
    return made(between[1], between[3], between[2]);
  const dash = DASH.exec(text);
  if (dash?.[1] === undefined || dash[2] === undefined || OF_A_ROUND.test(text)) return null;
  return made(dash[1], dash[2], undefined);
};

import type { FootballResult } from '../matchday/football.ts';
import type { Pair } from '../matchday/shape.ts';
import { findStatedStatus, type StatedStatus } from '../normalize/stated-status.ts';

export interface EverydayMatch {
  readonly home: string;
  readonly away: string;
  readonly result?: FootballResult;
  readonly statedStatus?: StatedStatus;
  readonly venue?: string;
  /** A word in brackets that is not known. */
  readonly unknown?: string;
}

const FIGURES = '\\d{1,3}-\\d{1,3}';
const EXTRA = 'a\\.?e\\.?t\\.?|n\\.?\\s?v\\.?|aet';
const SCORE = `(?:${FIGURES}\\s*pen\\.?,?\\s+)?${FIGURES}(?:\\s*(?:${EXTRA}))?(?:\\s*\\([^)]*\\))?(?:,?\\s*${FIGURES}\\s*pen\\.?)?`;
const BETWEEN = new RegExp(`^(\\S.*?)\\s+(${SCORE})\\s+(\\S.*)$`, 'i');
const VERSUS = new RegExp(`^(\\S.*?)\\s+vs?\\.?\\s+(\\S.*?)(?:\\s{2,}(${SCORE}))?$`, 'i');
const DASH = /^(\S.*?)\s{2,}[-–](?::-)?\s{2,}(\S.*)$/;
const STATUS = /\s*\[([^\]]*)\]\s*$/;
const PARTS = new RegExp(
  `^(?:(${FIGURES})\\s*pen\\.?,?\\s+)?(${FIGURES})(\\s*(?:${EXTRA}))?(?:\\s*\\(([^)]*)\\))?(?:,?\\s*(${FIGURES})\\s*pen\\.?)?$`,
  'i',
);

const toPair = (text: string | undefined): Pair | undefined => {
  const found = /^(\d+)-(\d+)$/.exec(text?.trim() ?? '');
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
};

/** In brackets stands the half-time score, or the one after 90 minutes and then that at half-time. */
const toResult = (text: string): FootballResult | undefined => {
  const [, kicksBefore, figures, extra, brackets, kicksAfter] = PARTS.exec(text.trim()) ?? [];
  const score = toPair(figures);
  if (score === undefined) return undefined;
  const earlier = (brackets ?? '').split(',').flatMap((part) => toPair(part) ?? []);
  const pairs = earlier.length / 2 >= 1 ? (brackets ?? '').split(',').map(toPair) : [];
  const isExtraTime = extra !== undefined;
  const hasFullTime = pairs.length >= 2 || isExtraTime;
  const halfTime = pairs[hasFullTime ? 1 : 0];
  const fullTime = isExtraTime ? (pairs[0] ?? undefined) : score;
  const shootOut = toPair(kicksBefore ?? kicksAfter);
  return {
    ...(halfTime === undefined ? {} : { halfTime }),
    ...(fullTime === undefined ? {} : { fullTime }),
    ...(isExtraTime ? { extraTime: score } : {}),
    ...(shootOut === undefined ? {} : { shootOut }),
  };
};

/** Without the country that international competitions put behind a club. */
const toTeam = (text: string): string =>
  text
    .trim()
    .replace(/\s+\([A-Z]{3}\)$/, '')
    .replace(/\s+/g, ' ');

/** Reads `Home  2-1 (1-0)  Away`, `Home v Away  2-1` or a fixture; null for a line that is no match. */
export const readEverydayMatch = (line: string): EverydayMatch | null => {
  const [played = '', ...place] = line.trim().split(/\s+@\s+/);
  const word = STATUS.exec(played)?.[1]?.trim();
  const text = played.replace(STATUS, '').trim();
  const venue = place.join(' @ ').trim();
  const statedStatus = word === undefined ? undefined : findStatedStatus(word);
  const rest = {
    ...(venue === '' ? {} : { venue }),
    ...(statedStatus === undefined ? {} : { statedStatus }),
    ...(word !== undefined && word !== '' && statedStatus === undefined ? { unknown: word } : {}),
  };
  const versus = VERSUS.exec(text);
  if (versus?.[1] !== undefined && versus[2] !== undefined) {
    const result = versus[3] === undefined ? undefined : toResult(versus[3]);
    return { home: toTeam(versus[1]), away: toTeam(versus[2]), ...(result && { result }), ...rest };
  }
  const between = BETWEEN.exec(text);
  if (between?.[1] !== undefined && between[2] !== undefined && between[3] !== undefined) {
    const result = toResult(between[2]);
    return { home: toTeam(between[1]), away: toTeam(between[3]), ...(result && { result }), ...rest };
  }
  const dash = DASH.exec(text);
  if (dash?.[1] === undefined || dash[2] === undefined) return null;
  return { home: toTeam(dash[1]), away: toTeam(dash[2]), ...rest };
};

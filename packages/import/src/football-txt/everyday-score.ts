import type { FootballResult } from '../matchday/football.ts';
import type { Pair } from '../matchday/shape.ts';

const FIGURES = '\\d{1,3}-\\d{1,3}';
/** After extra time, also one that a golden or a silver goal ended. */
const EXTRA = 'a\\.?\\s?e\\.?\\s?t\\.?(?:/[gs]\\.?g\\.?)?|n\\.?\\s?v\\.?|[gs]\\.?g\\.?';
const KICKS = 'pen(?:alties|s)?\\.?|pso|i\\.?\\s?e\\.?';
/** A score, or a word that says what the score before it is. */
const TOKEN = new RegExp(`(${FIGURES})|(${EXTRA})(?![a-z])|(${KICKS})(?![a-z])|([(,)])|\\s+`, 'iy');

interface Figures {
  readonly pair: Pair;
  readonly isInBrackets: boolean;
  is?: 'extraTime' | 'kicks';
}

const toPair = (text: string): Pair => {
  const [home = 0, away = 0] = text.split('-').map(Number);
  return [home, away];
};

interface Told {
  readonly figures: readonly Figures[];
  /** Extra time is said without a score of its own: `(aet, 4-2 pen)`. */
  readonly isExtraTime: boolean;
}

/** What a text says of a score; null where it says anything else. */
const readTokens = (text: string): Told | null => {
  const figures: Figures[] = [];
  let isInBrackets = false;
  let isExtraTime = false;
  let last: Figures | undefined;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text);
    if (found === null || TOKEN.lastIndex === at) return null;
    const [, pair, extra, kicks, mark] = found;
    if (pair !== undefined) {
      last = { pair: toPair(pair), isInBrackets };
      figures.push(last);
    } else if (kicks !== undefined) {
      if (last === undefined) return null;
      last.is = 'kicks';
    } else if (extra !== undefined) {
      if (last === undefined || last.is !== undefined) isExtraTime = true;
      else last.is = 'extraTime';
    } else if (mark === '(') {
      isInBrackets = true;
      last = undefined;
    } else if (mark === ')') {
      isInBrackets = false;
      last = undefined;
    } else if (mark === ',') last = undefined;
  }
  return { figures, isExtraTime };
};

/**
 * A result of all that is said of a score: `2-1 (1-0)`, `3-2 pen. 1-1 a.e.t. (1-1, 0-1)`, `0-0 (aet, 4-2 pen)`. In
 * brackets stands the half-time score, or the one after 90 minutes and then that at half-time. Undefined for a text that
 * is no score.
 */
export const readScore = (text: string): FootballResult | undefined => {
  const told = readTokens(text);
  if (told === null) return undefined;
  const kicks = told.figures.find(({ is }) => is === 'kicks');
  const extra = told.figures.find(({ is }) => is === 'extraTime');
  const rest = told.figures.filter(({ is }) => is === undefined);
  const main = rest.find(({ isInBrackets }) => !isInBrackets);
  const earlier = rest.filter((one) => one.isInBrackets).map(({ pair }) => pair);
  const extraTime = extra?.pair ?? (told.isExtraTime ? main?.pair : undefined);
  const after90 = extra === undefined && told.isExtraTime ? undefined : main?.pair;
  const hasFullTime = extraTime !== undefined && after90 === undefined;
  const fullTime = hasFullTime ? earlier[0] : after90;
  // Where the score after 90 minutes is the main one, it may stand in the brackets once more.
  const halfTime = earlier[hasFullTime || earlier.length > 1 ? 1 : 0];
  if (fullTime === undefined && extraTime === undefined) return undefined;
  return {
    ...(halfTime === undefined ? {} : { halfTime }),
    ...(fullTime === undefined ? {} : { fullTime }),
    ...(extraTime === undefined ? {} : { extraTime }),
    ...(kicks === undefined ? {} : { shootOut: kicks.pair }),
  };
};

/** What a score is made of, to find one in a line. */
const PART = `(?:${FIGURES}|(?:${EXTRA}|${KICKS})(?![a-z]))`;
/** A score as it stands in a line: it begins with figures, glued to a word or not, and may have brackets. */
export const SCORE = `${FIGURES}(?:\\s*\\([^()]*\\)|,?\\s*${PART})*`;
/** What stands behind the teams of how it was decided. */
export const DECIDED = new RegExp(`\\s*[(\\[]((?:${PART}|[\\s,])+)[)\\]]\\s*$`, 'i');

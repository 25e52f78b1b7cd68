import type { FootballResult } from '../matchday/football.ts';
import type { Pair } from '../matchday/shape.ts';
import { findStatedStatus, STATED_STATUSES, type StatedStatus } from '../normalize/stated-status.ts';
import { Fault } from './fault.ts';

export interface ScoreLine {
  readonly home: string;
  readonly away: string;
  readonly result?: FootballResult;
  readonly statedStatus?: StatedStatus;
}

const TEAMS = /^(.+?) v (.+)$/;
const SCORE = /^(\d+)-(\d+)(\s+a\.e\.t\.)?(?:\s+\(([\d, -]+)\))?(?:,\s+(\d+)-(\d+)\s+pen\.)?$/;
const FATE = /\s*\[([a-z]+)\]$/i;
const FORM = 'Write Argentina v France  3-3 a.e.t., 4-2 pen. with two spaces before the score.';

const toPair = (text: string | undefined): Pair | undefined => {
  const found = /^(\d+)-(\d+)$/.exec(text?.trim() ?? '');
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
};

/** In brackets stands the half-time score, after extra time the one after 90 minutes before it. */
const toResult = (text: string): FootballResult | null => {
  const found = SCORE.exec(text);
  const score = toPair(`${found?.[1]}-${found?.[2]}`);
  if (found === null || score === undefined) return null;
  const isExtraTime = found[3] !== undefined;
  const earlier = found[4]?.split(',').map(toPair) ?? [];
  const halfTime = earlier[isExtraTime ? 1 : 0];
  const fullTime = isExtraTime ? earlier[0] : score;
  const shootOut = toPair(`${found[5]}-${found[6]}`);
  return {
    ...(halfTime === undefined ? {} : { halfTime }),
    ...(fullTime === undefined ? {} : { fullTime }),
    ...(isExtraTime ? { extraTime: score } : {}),
    ...(shootOut === undefined ? {} : { shootOut }),
  };
};

/** Reads `Home v Away  2-1 (1-0)`, `… 3-3 a.e.t., 4-2 pen.` or a fixture without a score. Throws a {@link Fault}. */
export const readScoreLine = (line: string): ScoreLine => {
  const found = TEAMS.exec(line.trim());
  const home = found?.[1]?.trim() ?? '';
  const rest = found?.[2]?.trim() ?? '';
  const word = FATE.exec(rest)?.[1];
  const statedStatus = word === undefined ? undefined : findStatedStatus(word);
  const [away = '', ...scores] = rest.replace(FATE, '').split(/\s{2,}/);
  if (home === '' || away === '') throw new Fault(0, 'This is no match.', FORM);
  if (word !== undefined && statedStatus === undefined)
    throw new Fault(line.length, `[${word}] is not known.`, `Write one of ${STATED_STATUSES.join(', ')}.`);
  const score = scores.join(' ').trim();
  const result = score === '' ? undefined : toResult(score);
  if (result === null || /\d-\d/.test(away))
    throw new Fault(home.length, `"${score || away}" is no score.`, FORM);
  return {
    home,
    away,
    ...(result === undefined ? {} : { result }),
    ...(statedStatus === undefined ? {} : { statedStatus }),
  };
};

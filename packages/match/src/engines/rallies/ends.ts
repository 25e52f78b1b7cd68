import { other } from '../../core/side.ts';
import { setNumber } from './play.ts';
import { isDecider, type RallyRules } from './rules.ts';
import type { RallyDetail } from './types.ts';

/** Whether a side has just been the first to reach so many points in the last set that there can be. */
export const isFirstTo = (count: number, rules: RallyRules, detail: RallyDetail): boolean => {
  const { points, lastPoint } = detail;
  if (lastPoint === null || !isDecider(rules, setNumber(detail))) return false;
  return points[lastPoint] === count && points[other(lastPoint)] < count;
};

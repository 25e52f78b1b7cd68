import { other, type Side } from '../../core/side.ts';
import type { Serving } from '../../engines/rallies/play.ts';
import { setNumber } from '../../engines/rallies/play.ts';
import { raceOfSet } from '../../engines/rallies/rules.ts';
import { inTurn } from '../../engines/rallies/serving.ts';
import type { RallyDetail } from '../../engines/rallies/types.ts';
import type { TableTennisRules } from './options.ts';

/** Two serves each, one each from the score at which a lead of two is needed: 10–10 (Laws 2.13.3). */
const next = (rules: TableTennisRules, detail: RallyDetail): Side | null => {
  const { firstServer, points } = detail;
  if (firstServer === null) return null;
  const played = points.home + points.away;
  const level = raceOfSet(rules, setNumber(detail)).to - 1;
  const inPairs = Math.floor(Math.min(played, 2 * level) / 2);
  const turns = inPairs + Math.max(0, played - 2 * level);
  return turns % 2 === 0 ? firstServer : other(firstServer);
};

/** Who served first in a game receives first in the next (Laws 2.13.6). */
export const tableTennisServing: Serving<TableTennisRules, RallyDetail> = { first: inTurn, next };

import { join } from 'node:path';
import { BEACH_VOLLEYBALL_RULES, type BeachVolleyballRules } from '@scoreline/match';
import { z } from 'zod';
import { RallyMatch } from './rally-match.ts';
import { readCsv } from './read-csv.ts';
import type { Verdict } from './verdict.ts';

const FILE = 'results.csv';
const row = z.object({ date: z.string(), gender: z.string(), match_num: z.string(), score: z.string() });

/** Of 2001 and after sets go to 21; before, one set went to 15 and 17 at most, or two of three to 12. */
const rulesOf = (date: string, sets: number): BeachVolleyballRules => {
  if (date >= '2001') return BEACH_VOLLEYBALL_RULES;
  return sets === 1
    ? { ...BEACH_VOLLEYBALL_RULES, bestOf: 1, points: 15, cap: 17 }
    : { ...BEACH_VOLLEYBALL_RULES, bestOf: 3, points: 12, cap: 12, deciderPoints: 12 };
};

/** Results of tournaments, each entered as a bare result. */
export const verifyBeachVolleyball = (folder: string): Verdict[] =>
  readCsv(join(folder, FILE), row).map(({ line, date, gender, match_num, score }) => {
    const at = `${FILE}:${line}`;
    const sets = [...score.matchAll(/(\d+)-(\d+)/g)].map(([, home, away]) => ({
      home: Number(home),
      away: Number(away),
    }));
    const name = `${at}, ${gender}${match_num}`;
    if (sets.length === 0) return { match: name, compared: 0, differences: [], gaps: [`${at}: ${score}`] };
    const match = new RallyMatch({
      sport: 'beachVolleyball',
      rules: rulesOf(date, sets.length),
      matchId: name,
      kickoffAt: 0,
      names: { home: 'Winners', away: 'Losers' },
      clockRate: 1,
    });
    const retired = /ret/i.test(score) ? { retired: 'away' as const } : {};
    match.post({ type: 'recordResult', result: { sport: 'beachVolleyball', sets, ...retired } }, at);
    match.expectSame('the sets', match.sets, sets.map(({ home, away }) => `${home}-${away}`).join(' '), at);
    match.expectSame('the winner', String(match.summary.result?.winner), 'home', at);
    const { differences, gaps, compared } = match;
    return { match: name, differences, gaps, compared };
  });

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BADMINTON_RULES, type Side } from '@scoreline/match';
import { z } from 'zod';
import { RallyMatch } from './rally-match.ts';
import { readCsv } from './read-csv.ts';
import type { Verdict } from './verdict.ts';

const SET = /^(.*)-set(\d)\.rallies\.csv$/;
const rally = z.object({
  roundscore_A: z.coerce.number(),
  roundscore_B: z.coerce.number(),
  getpoint_player: z.enum(['A', 'B']),
});
const result = z.object({ video: z.string(), set: z.coerce.number() });

const verify = (
  folder: string,
  name: string,
  files: readonly string[],
  sets: number | undefined,
): Verdict => {
  const match = new RallyMatch({
    sport: 'badminton',
    rules: BADMINTON_RULES,
    matchId: name,
    kickoffAt: 0,
    names: { home: 'A', away: 'B' },
    clockRate: 1,
  });
  const finals: string[] = [];
  for (const file of files) {
    const rows = readCsv(join(folder, file), rally);
    match.post({ type: 'startSet' }, file);
    for (const { line, roundscore_A, roundscore_B, getpoint_player } of rows) {
      const at = `${file}:${line}`;
      const side: Side = getpoint_player === 'A' ? 'home' : 'away';
      const after = { home: roundscore_A, away: roundscore_B };
      const before = { ...after, [side]: after[side] - 1 };
      if (!match.fillUpTo(before, at) || !match.point(side, at)) break;
      match.expectSame(
        'the score',
        `${match.points.home}-${match.points.away}`,
        `${after.home}-${after.away}`,
        at,
      );
      // Whoever wins a rally serves the next one.
      if (!match.isBetweenSets) match.expectSame('the server', String(match.summary.turn?.side), side, at);
    }
    const last = rows.at(-1);
    finals.push(`${last?.roundscore_A}-${last?.roundscore_B}`);
    if (!match.isBetweenSets) {
      match.gaps.push(`${file}: the game is not played to its end`);
      break;
    }
  }
  match.expectSame('the games', match.sets, finals.join(' '), name);
  if (sets !== undefined && match.gaps.every((gap) => !gap.includes('its end'))) {
    match.expectSame('how many games', String(match.summary.units.length), String(sets), name);
    match.expectSame('the match', match.summary.status, 'ended', name);
  }
  const { differences, gaps, compared } = match;
  return { match: name, differences, gaps, compared };
};

/** A file a game, with the score after each rally; `matches.csv` has how many games there were. */
export const verifyBadminton = (folder: string): Verdict[] => {
  const files = readdirSync(folder)
    .filter((file) => SET.test(file))
    .toSorted();
  const names = [...new Set(files.map((file) => SET.exec(file)?.[1] ?? ''))];
  const sets = readdirSync(folder).includes('matches.csv')
    ? new Map(readCsv(join(folder, 'matches.csv'), result).map(({ video, set }) => [video, set]))
    : new Map<string, number>();
  return names.map((name) =>
    verify(
      folder,
      name,
      files.filter((file) => SET.exec(file)?.[1] === name),
      sets.get(name),
    ),
  );
};

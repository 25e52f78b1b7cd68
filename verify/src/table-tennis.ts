import { join } from 'node:path';
import { other, type Side, TABLE_TENNIS_RULES } from '@scoreline/match';
import { z } from 'zod';
import { RallyMatch } from './rally-match.ts';
import { readCsv } from './read-csv.ts';
import type { Verdict } from './verdict.ts';

const FILE = 'rallies.csv';
const row = z.object({
  match: z.string(),
  numberGame: z.coerce.number(),
  rally_id: z.coerce.number(),
  scoreSelf: z.coerce.number(),
  scoreOther: z.coerce.number(),
  serverGetPoint: z.enum(['0', '1']),
  gamePlayerId: z.string(),
});
type Row = z.output<typeof row> & { readonly line: number };

const verify = (name: string, rows: readonly Row[]): Verdict => {
  const match = new RallyMatch({
    sport: 'tableTennis',
    rules: { ...TABLE_TENNIS_RULES, bestOf: 7 },
    matchId: name,
    kickoffAt: 0,
    names: { home: '1', away: '2' },
    clockRate: 1,
  });
  const home = rows[0]?.gamePlayerId;
  let isAstray = false;
  for (const { line, numberGame, scoreSelf, scoreOther, serverGetPoint, gamePlayerId } of rows) {
    const at = `${FILE}:${line}`;
    const server: Side = gamePlayerId === home ? 'home' : 'away';
    const score =
      server === 'home' ? { home: scoreSelf, away: scoreOther } : { home: scoreOther, away: scoreSelf };
    const isFirstOfGame = match.isBetweenSets;
    if (isFirstOfGame) {
      if (match.summary.result !== null) {
        match.gaps.push(`${at}: goes on after the match`);
        break;
      }
      match.post({ type: 'startSet' }, at);
    }
    const game = match.summary.phase?.number ?? 0;
    if (game !== numberGame) {
      match.gaps.push(`${at}: game ${game} is not played to its end`);
      break;
    }
    const gapsBefore = match.gaps.length;
    if (!match.fillUpTo(score, at)) {
      match.differences.push(
        `${at}: the score is ${match.points.home}-${match.points.away}, the file says ${score.home}-${score.away}`,
      );
      break;
    }
    const { turn } = match.summary;
    // Who began is told by the first line alone, whatever was left out before it; all other serves follow from that,
    // but where what was left out does not fit them. Until the next game has begun nobody knows then whose turn it is.
    const hadGap = match.gaps.length > gapsBefore;
    if (hadGap && turn !== null && turn.side !== server && !isAstray) {
      match.gaps.push(
        `${at}: what was left out does not fit the serves of this game, which are not compared from here`,
      );
      isAstray = true;
    }
    if (turn === null || (isAstray && turn.side !== server))
      match.post({ type: 'correctServer', server }, at);
    if (isAstray && isFirstOfGame) isAstray = false;
    else if (!isAstray) {
      match.expectSame('the server', String(match.summary.turn?.side), server, at);
      // Said once: all serves after a wrong one are wrong with it.
      isAstray = match.summary.turn?.side !== server;
    }
    match.expectSame(
      'the score',
      `${match.points.home}-${match.points.away}`,
      `${score.home}-${score.away}`,
      at,
    );
    if (!match.point(serverGetPoint === '1' ? server : other(server), at)) break;
  }
  const { differences, gaps, compared } = match;
  return { match: `${FILE}, match ${name}`, differences, gaps, compared };
};

/** Matches rally by rally: the score before each, who served it and who won it. */
export const verifyTableTennis = (folder: string): Verdict[] => {
  return [...groupBy(readCsv(join(folder, FILE), row))].map(([name, rows]) =>
    verify(
      name,
      rows.toSorted((a, b) => a.numberGame - b.numberGame || a.rally_id - b.rally_id),
    ),
  );
};

const groupBy = (rows: readonly Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const one of rows) groups.set(one.match, [...(groups.get(one.match) ?? []), one]);
  return groups;
};

import { NIL, other, plusOne, type Side } from '../../core/side.ts';
import type { TennisRules } from './options.ts';
import { hasWon, isDecider, matchWinner } from './score.ts';
import type { TennisDetail, TennisSet } from './types.ts';

export const TENNIS_START: TennisDetail = {
  sport: 'tennis',
  sets: [],
  games: NIL,
  points: NIL,
  playing: 'game',
  server: null,
  gameServer: null,
};

/** How many points win what is being played. */
const target = (rules: TennisRules, detail: TennisDetail): number => {
  switch (detail.playing) {
    case 'game':
      return 4;
    case 'matchTieBreak':
      return 10;
    case 'tieBreak':
      return isDecider(rules, detail.sets) && rules.finalSet === 'tieBreak10' ? 10 : 7;
    default:
      return detail.playing satisfies never;
  }
};

/** The detail after `side` has won a point, and what else that won. */
export const winPoint = (rules: TennisRules, detail: TennisDetail, side: Side): TennisDetail => {
  const points = plusOne(detail.points, side);
  if (!hasWon(points, side, target(rules, detail)))
    return { ...detail, points, server: nextServer(detail, points.home + points.away) };
  switch (detail.playing) {
    case 'game':
      return winGame(rules, { ...detail, points: NIL }, side);
    case 'tieBreak':
      return winSet(rules, detail, { ...plusOne(detail.games, side), tieBreak: points });
    case 'matchTieBreak':
      return winSet(rules, detail, { ...plusOne(NIL, side), tieBreak: points });
    default:
      return detail.playing satisfies never;
  }
};

/** One server a game; in a tie-break one point, then two each (ITF Rules of Tennis 14 and 5b). */
const nextServer = (detail: TennisDetail, played: number): Side | null => {
  if (detail.gameServer === null || detail.playing === 'game') return detail.gameServer;
  return Math.floor((played + 1) / 2) % 2 === 0 ? detail.gameServer : other(detail.gameServer);
};

const winGame = (rules: TennisRules, detail: TennisDetail, side: Side): TennisDetail => {
  const games = plusOne(detail.games, side);
  if (hasWon(games, side, 6)) return winSet(rules, detail, games);
  const server = detail.gameServer && other(detail.gameServer);
  const noTieBreak = isDecider(rules, detail.sets) && rules.finalSet === 'advantage';
  const level = games.home === 6 && games.away === 6 && !noTieBreak;
  return { ...detail, games, playing: level ? 'tieBreak' : 'game', server, gameServer: server };
};

const winSet = (rules: TennisRules, detail: TennisDetail, set: TennisSet): TennisDetail => {
  const sets = [...detail.sets, set];
  const server = detail.gameServer && other(detail.gameServer);
  const isMatchTieBreak =
    rules.finalSet === 'matchTieBreak' && isDecider(rules, sets) && matchWinner(rules, sets) === null;
  const playing = isMatchTieBreak ? 'matchTieBreak' : 'game';
  return { ...detail, sets, games: NIL, points: NIL, playing, server, gameServer: server };
};

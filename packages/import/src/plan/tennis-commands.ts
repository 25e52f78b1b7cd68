import type { Command, Side } from '@scoreline/match';
import type { TennisMatch } from '../matchday/tennis.ts';
import { type Dated, Untold } from './step.ts';

/** A point with the walk back to the line, and what a change of ends and a set break add; sources give no times. */
const POINT_MS = 35_000;
const CHANGE_OF_ENDS_MS = 60_000;
const SET_BREAK_MS = 120_000;

const SIDE: Readonly<Record<string, Side>> = { H: 'home', A: 'away' };

const play = ({ points, kickoffAt }: TennisMatch, firstServer: Side) => {
  let at = Date.parse(kickoffAt);
  const dated: Dated[] = [{ at, command: { type: 'startPlay', server: firstServer } }];
  for (const set of points) {
    for (const [index, game] of set.entries()) {
      for (const won of game) {
        at += POINT_MS;
        dated.push({ at, command: { type: 'recordPoint', side: SIDE[won] ?? 'home' } });
      }
      if (index % 2 === 0) at += CHANGE_OF_ENDS_MS;
    }
    at += SET_BREAK_MS;
  }
  return { dated, end: dated.at(-1)?.at ?? at };
};

type Sets = NonNullable<TennisMatch['result']>['sets'];

const resultOf = (sets: Sets, retired?: Side): Command => ({
  type: 'recordResult',
  result: {
    sport: 'tennis',
    sets: sets.map(([home, away, points]) => ({
      home,
      away,
      ...(points === undefined ? {} : { tieBreak: { home: points[0], away: points[1] } }),
    })),
    ...(retired === undefined ? {} : { retired }),
  },
});

/** What happened in a match, in order. Throws {@link Untold} where a source leaves out what is needed. */
export const tennisCommands = (match: TennisMatch): readonly Dated[] => {
  const kickoff = Date.parse(match.kickoffAt);
  const alone = (command: Command): Dated[] => [{ at: kickoff, command }];
  switch (match.status) {
    case 'scheduled':
      return [];
    case 'postponed':
      return alone({ type: 'postponeMatch' });
    case 'cancelled':
      return alone({ type: 'cancelMatch' });
    case 'walkover':
      if (match.withdrawn === undefined) throw new Untold('It was a walkover, but not whose.');
      return alone({ type: 'giveWalkover', winner: match.withdrawn === 'home' ? 'away' : 'home' });
    case 'resultOnly': {
      if (match.result === undefined) throw new Untold('Only its result is known, and that is missing.');
      return [...alone(resultOf(match.result.sets)), ...alone({ type: 'finalize' })];
    }
    case 'retired':
    case 'played': {
      // By its score only, as most sources have it.
      if (match.status === 'retired' && match.points.length === 0 && match.result !== undefined) {
        if (match.withdrawn === undefined) throw new Untold('Somebody retired, but not who.');
        return [...alone(resultOf(match.result.sets, match.withdrawn)), ...alone({ type: 'finalize' })];
      }
      if (match.firstServer === undefined) throw new Untold('It does not say who served first.');
      const { dated, end } = play(match, match.firstServer);
      if (match.status === 'played') return [...dated, { at: end, command: { type: 'finalize' } }];
      if (match.withdrawn === undefined) throw new Untold('Somebody retired, but not who.');
      return [...dated, { at: end, command: { type: 'retire', side: match.withdrawn } }];
    }
    default:
      return match.status satisfies never;
  }
};

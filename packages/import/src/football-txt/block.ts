import { other, SIDES, type Side } from '@scoreline/match';
import type { FootballMatch, Incident, Kick } from '../matchday/football.ts';
import { withinPlay } from '../matchday/minute.ts';
import type { Draft } from '../normalize/draft.ts';
import { SourceError } from '../source-error.ts';
import type { Entry } from './entries.ts';
import { Fault } from './fault.ts';
import { readGoals } from './goals.ts';
import { readKicks } from './kicks.ts';
import { type LineupRead, readLineup } from './lineup.ts';
import { readReferees } from './referees.ts';
import type { ScoreLine } from './score-line.ts';
import type { When } from './when.ts';

/** A match while its statements are being read. */
export interface Block {
  readonly line: number;
  readonly when: When;
  readonly round: string;
  readonly group?: string;
  readonly score: ScoreLine;
  goals: readonly Incident[];
  kicks: readonly Kick[];
  readonly lineups: Partial<Record<Side, LineupRead>>;
  referees?: NonNullable<FootballMatch['referees']>;
}

const once = (isFirst: boolean, what: string): void => {
  if (!isFirst) throw new Fault(0, `${what} for the second time in one match.`, 'Keep one of the two.');
};

/** Takes in one statement below the score line. Throws a {@link Fault}. */
export const addToBlock = (block: Block, entry: Entry): void => {
  const { home, away, result } = block.score;
  switch (entry.kind) {
    case 'goals':
      once(block.goals.length === 0, 'Goals');
      block.goals = readGoals(entry.text, result?.extraTime ?? result?.fullTime ?? [0, 0]);
      return;
    case 'kicks':
      once(block.kicks.length === 0, 'Penalties');
      block.kicks = readKicks(entry.text, result?.shootOut);
      return;
    case 'referees':
      once(block.referees === undefined, 'Referees');
      block.referees = readReferees(entry.text);
      return;
    case 'lineup': {
      const side = SIDES.find((s) => block.score[s] === entry.label);
      if (side === undefined)
        throw new Fault(
          0,
          `${entry.label} plays in no match here.`,
          `The line-ups are those of ${home} and ${away}.`,
        );
      once(block.lineups[side] === undefined, `The line-up of ${entry.label}`);
      block.lineups[side] = readLineup(entry.text, side);
      return;
    }
    default:
      throw new Fault(0, 'This does not belong to a match.', 'Goals, penalties, line-ups and referees do.');
  }
};

const timed = (incident: Incident, isExtraTime: boolean): Incident =>
  incident.type === 'kick' ? incident : { ...incident, minute: withinPlay(incident.minute, isExtraTime) };

/** The match of a block whose last statement has been read. Throws a {@link SourceError} where half is missing. */
export const toDraft = (file: string, block: Block): Draft => {
  const { score, when, lineups, referees, group } = block;
  const { home, away } = lineups;
  for (const side of SIDES)
    if (lineups[side] === undefined && lineups[other(side)] !== undefined)
      throw new SourceError(
        file,
        `line ${block.line}`,
        `The line-up of ${score[side]} is missing.`,
        'Name both line-ups or neither; the file may be cut off.',
      );
  const { result, statedStatus } = score;
  const isExtraTime = result?.extraTime !== undefined || result?.shootOut !== undefined;
  return {
    place: `line ${block.line}`,
    round: block.round,
    ...(group === undefined ? {} : { group }),
    when: when.local,
    ...(when.venue === undefined ? {} : { venue: when.venue }),
    ...(when.attendance === undefined ? {} : { attendance: when.attendance }),
    home: score.home,
    away: score.away,
    ...(referees === undefined ? {} : { referees }),
    ...(home === undefined || away === undefined
      ? {}
      : { lineups: { home: home.lineup, away: away.lineup } }),
    incidents: [...block.goals, ...(home?.incidents ?? []), ...(away?.incidents ?? []), ...block.kicks].map(
      (i) => timed(i, isExtraTime),
    ),
    ...(result === undefined ? {} : { result }),
    ...(statedStatus === undefined ? {} : { statedStatus }),
  };
};

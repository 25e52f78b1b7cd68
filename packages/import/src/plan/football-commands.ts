import {
  type Command,
  type FootballPeriod,
  type FootballRules,
  lastMinute,
  type PerSide,
  SIDES,
  scorersSide,
} from '@scoreline/match';
import type { FootballMatch, FootballResult, Incident } from '../matchday/football.ts';
import { addUp } from '../matchday/score.ts';
import type { Pair } from '../matchday/shape.ts';
import { type Lineups, lineupsOf } from './football-lineups.ts';
import type { Course } from './football-rules.ts';
import { type Dated, MINUTE_MS, Untold } from './step.ts';

type Timed = Exclude<Incident, { type: 'kick' }>;
type Half = Exclude<FootballPeriod, 'PEN'>;
const HALVES = ['1H', '2H', 'ET1', 'ET2'] as const satisfies readonly Half[];

/** Minutes of rest before a period (IFAB Law 7); no source says when one began. */
const REST: Readonly<Record<FootballPeriod, number>> = { '1H': 0, '2H': 15, ET1: 5, ET2: 1, PEN: 5 };
const LINEUP_BEFORE_MS = 60 * MINUTE_MS;
const KICK_EVERY_MS = 45_000;

export const toScore = ([home, away]: Pair): PerSide<number> => ({ home, away });

const minutesOf = ({ minute: { minute, added = 0 } }: Timed): number => minute + added;

const toCommand = (incident: Timed, name: Lineups['name']): Command => {
  const { side, minute } = incident;
  switch (incident.type) {
    case 'goal': {
      const { kind, player, assist } = incident;
      const scorers = scorersSide({ side, kind });
      return {
        type: 'recordGoal',
        side,
        kind,
        minute,
        ...(player === undefined ? {} : { player: name(scorers, player) }),
        ...(assist === undefined ? {} : { assist: name(side, assist) }),
      };
    }
    case 'card':
      return { type: 'recordCard', side, card: incident.card, minute, player: name(side, incident.player) };
    case 'substitution': {
      const { off, on, concussion } = incident;
      const names = { off: name(side, off), on: name(side, on) };
      const rest = concussion === undefined ? {} : { concussion };
      return { type: 'recordSubstitution', side, minute, ...names, ...rest };
    }
    default:
      return incident satisfies never;
  }
};

interface Play {
  readonly dated: readonly Dated[];
  readonly end: number;
}

const playHalf = (
  half: Half,
  start: number,
  timed: readonly Timed[],
  rules: FootballRules,
  name: Lineups['name'],
): Play => {
  const before = HALVES[HALVES.indexOf(half) - 1];
  const base = before === undefined ? 0 : lastMinute(rules, before);
  const last = lastMinute(rules, half);
  const inside = timed.filter(({ minute }) => minute.minute > base && minute.minute <= last);
  const length = Math.max(last, ...inside.map(minutesOf)) - base;
  const when = (incident: Timed) => start + (minutesOf(incident) - 1 - base) * MINUTE_MS;
  return {
    dated: [
      { at: start, command: { type: 'startPeriod', period: half } },
      ...inside.map((incident) => ({ at: when(incident), command: toCommand(incident, name) })),
    ],
    end: start + length * MINUTE_MS,
  };
};

const shootOut = ({ incidents, result }: FootballMatch, start: number, name: Lineups['name']): Play => {
  const kicks = incidents.filter((i) => i.type === 'kick');
  if (kicks.length === 0) {
    const score = toScore(result?.shootOut ?? [0, 0]);
    return { dated: [{ at: start, command: { type: 'recordShootOut', score } }], end: start };
  }
  const dated = kicks.map(({ side, scored, player }, index): Dated => {
    const who = player === undefined ? {} : { player: name(side, player) };
    return {
      at: start + (index + 1) * KICK_EVERY_MS,
      command: { type: 'recordKick', side, scored, ...who },
    };
  });
  const end = start + (kicks.length + 1) * KICK_EVERY_MS;
  return { dated: [{ at: start, command: { type: 'startPeriod', period: 'PEN' } }, ...dated], end };
};

/** A match kick-off to final whistle; one that was abandoned to the period of its last incident, which stays open. */
const play = (match: FootballMatch, course: Course, name: Lineups['name']): Play => {
  const { rules } = course;
  const timed = match.incidents.filter((i) => i.type !== 'kick');
  const isCutShort = match.status === 'abandoned';
  const reached = Math.max(1, ...timed.map(({ minute }) => minute.minute));
  const begun = HALVES.filter((half, index) => {
    const before = HALVES[index - 1];
    if (isCutShort) return before === undefined || reached > lastMinute(rules, before);
    return half === '1H' || half === '2H' || course.hasExtraTime;
  });
  const dated: Dated[] = [];
  let end = Date.parse(match.kickoffAt);
  for (const half of begun) {
    const played = playHalf(half, end + REST[half] * MINUTE_MS, timed, rules, name);
    end = played.end;
    dated.push(...played.dated);
    if (!isCutShort || half !== begun.at(-1)) dated.push({ at: end, command: { type: 'endPeriod' } });
  }
  if (isCutShort || !course.hasShootOut) return { dated, end };
  const kicks = shootOut(match, end + REST.PEN * MINUTE_MS, name);
  return { dated: [...dated, ...kicks.dated], end: kicks.end };
};

const resultOf = ({ halfTime, fullTime, extraTime, shootOut: kicks }: FootballResult): Command | null =>
  fullTime === undefined
    ? null
    : {
        type: 'recordResult',
        result: {
          sport: 'football',
          ...(halfTime === undefined ? {} : { halfTime: toScore(halfTime) }),
          fullTime: toScore(fullTime),
          ...(extraTime === undefined ? {} : { extraTime: toScore(extraTime) }),
          ...(kicks === undefined ? {} : { shootOut: toScore(kicks) }),
        },
      };

const award = ({ result }: FootballMatch): Command | null => {
  const score = result?.extraTime ?? result?.fullTime;
  if (score === undefined || score[0] === score[1]) return null;
  const winner = score[0] > score[1] ? 'home' : 'away';
  return { type: 'awardMatch', winner, score: toScore(score), reason: 'Decided by the organiser' };
};

const told = (command: Command | null, problem: string): Command => {
  if (command === null) throw new Untold(problem);
  return command;
};

/** What happened in a match, in order. Throws {@link Untold} where a source leaves out what is needed. */
export const footballCommands = (match: FootballMatch, course: Course): readonly Dated[] => {
  const kickoff = Date.parse(match.kickoffAt);
  const { lineups, name } = lineupsOf(match);
  const named = SIDES.flatMap((side): Dated[] =>
    lineups === null
      ? []
      : [{ at: kickoff - LINEUP_BEFORE_MS, command: { type: 'setLineup', side, lineup: lineups[side] } }],
  );
  const alone = (command: Command): Dated[] => [...named, { at: kickoff, command }];
  switch (match.status) {
    case 'scheduled':
      return named;
    case 'postponed':
      return alone({ type: 'postponeMatch' });
    case 'cancelled':
      return alone({ type: 'cancelMatch' });
    case 'resultOnly': {
      const noFullTime = 'Its score after 90 minutes is missing, and only its result is known.';
      const { end } = play({ ...match, incidents: [] }, course, name);
      return [
        ...named,
        ...[
          told(match.result ? resultOf(match.result) : null, noFullTime),
          { type: 'finalize' } as const,
        ].map((command) => ({ at: end, command })),
      ];
    }
    case 'abandoned': {
      const score = match.result?.extraTime ?? match.result?.fullTime;
      const { total } = addUp({ incidents: match.incidents, rules: course.rules });
      // Its goals are not listed: the score alone is known.
      if (score !== undefined && (score[0] !== total[0] || score[1] !== total[1]))
        return [
          ...named,
          ...[
            { type: 'recordResult', result: { sport: 'football', fullTime: toScore(score) } } as const,
            { type: 'abandonMatch' } as const,
          ].map((command) => ({ at: kickoff, command })),
        ];
      const { dated, end } = play(match, course, name);
      return [...named, ...dated, { at: end, command: { type: 'abandonMatch' } }];
    }
    case 'awarded': {
      const awarded = told(award(match), 'It was awarded, but its result does not say to whom.');
      if (match.incidents.length === 0) return alone(awarded);
      const { dated, end } = play(match, course, name);
      return [...named, ...dated, { at: end, command: awarded }];
    }
    case 'played': {
      const { dated, end } = play(match, course, name);
      return [...named, ...dated, { at: end, command: { type: 'finalize' } }];
    }
    default:
      return match.status satisfies never;
  }
};

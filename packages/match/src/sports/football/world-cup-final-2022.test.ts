import { expect, it } from 'vitest';
import { formatMinute } from '../../core/minute.ts';
import type { Command } from '../../match.ts';
import { isOfSport, type MatchState } from '../../match.ts';
import { FULL_TIME } from '../../testing/commands.ts';
import { given } from '../../testing/given.ts';
import { cupTie } from '../../testing/setups.ts';
import { withRunningScore } from './running-score.ts';

const timelineOf = (state: MatchState) =>
  withRunningScore(isOfSport(state, 'football') ? state.incidents : []);

const named = (name: string) => ({ player: { name } });
const goal = (
  side: 'home' | 'away',
  minute: number,
  name: string,
  kind: 'openPlay' | 'penalty' = 'openPlay',
) => ({ type: 'recordGoal', side, kind, minute: { minute }, ...named(name) }) as const satisfies Command;
const kick = (side: 'home' | 'away', name: string, scored: boolean) =>
  ({ type: 'recordKick', side, scored, ...named(name) }) as const satisfies Command;
const [kickOff, whistle, secondHalf] = FULL_TIME;
const next = (period: 'ET1' | 'ET2' | 'PEN') => ({ type: 'startPeriod', period }) as const;

/** Lusail, 18 December 2022, from the public record. */
const FINAL: readonly Command[] = [
  ...[kickOff, goal('home', 23, 'Messi', 'penalty'), goal('home', 36, 'Di María'), whistle],
  ...[secondHalf, goal('away', 80, 'Mbappé', 'penalty'), goal('away', 81, 'Mbappé'), whistle],
  ...[next('ET1'), whistle],
  ...[next('ET2'), goal('home', 108, 'Messi'), goal('away', 118, 'Mbappé', 'penalty'), whistle],
  next('PEN'),
  ...[kick('away', 'Mbappé', true), kick('home', 'Messi', true)],
  ...[kick('away', 'Coman', false), kick('home', 'Dybala', true)],
  ...[kick('away', 'Tchouaméni', false), kick('home', 'Paredes', true)],
  ...[kick('away', 'Kolo Muani', true), kick('home', 'Montiel', true)],
].filter((command) => command !== undefined);

it('the final of 2022 ends 3-3, Argentina winning the kicks 4-2', () => {
  const { summary, state } = given(cupTie(), ...FINAL);
  expect(summary).toMatchObject({
    status: 'ended',
    phase: { code: 'PEN' },
    score: { home: 3, away: 3 },
    shootOut: { home: 4, away: 2 },
    result: { winner: 'home', decidedBy: 'shootOut' },
    units: [
      { code: '1H', home: 2, away: 0 },
      { code: '2H', home: 0, away: 2 },
      { code: 'ET1', home: 0, away: 0 },
      { code: 'ET2', home: 1, away: 1 },
    ],
  });
  const told = timelineOf(state).flatMap(({ incident, score }) =>
    incident.type === 'goal' && score !== null
      ? [`${formatMinute(incident.minute ?? { minute: 0 })} ${score.home}-${score.away}`]
      : [],
  );
  expect(told).toEqual(["23' 1-0", "36' 2-0", "80' 2-1", "81' 2-2", "108' 3-2", "118' 3-3"]);
  const kicks = timelineOf(state).filter(({ incident }) => incident.type === 'kick');
  expect(kicks.at(-1)?.score).toEqual({ home: 4, away: 2 });
});

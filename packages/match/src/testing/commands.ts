import type { PlayerRef } from '../core/lineup.ts';
import type { Minute } from '../core/minute.ts';
import { other, type Side } from '../core/side.ts';
import type { Amendment, Command } from '../match.ts';
import type { Card, FootballPeriod, GoalKind } from '../sports/football/types.ts';
import { lineupOf } from './setups.ts';

/** A player of the test line-ups by id. */
export const player = (id: string): PlayerRef => ({ id, name: id });

/** `67`, or `[90, 4]` for 90+4. */
type MinuteArgument = number | readonly [number, number];
const told = (minute: MinuteArgument | undefined): { minute?: Minute } => {
  if (minute === undefined) return {};
  return { minute: typeof minute === 'number' ? { minute } : { minute: minute[0], added: minute[1] } };
};

export const start = (period: FootballPeriod): Command => ({ type: 'startPeriod', period });
export const end: Command = { type: 'endPeriod' };

interface GoalBy {
  readonly kind?: GoalKind;
  readonly player?: string;
  readonly assist?: string;
}
export const goal = (side: Side, minute?: MinuteArgument, by: GoalBy = {}): Command => ({
  type: 'recordGoal',
  side,
  kind: by.kind ?? 'openPlay',
  ...(by.player === undefined ? {} : { player: player(by.player) }),
  ...(by.assist === undefined ? {} : { assist: player(by.assist) }),
  ...told(minute),
});
export const missedPenalty = (side: Side, minute: MinuteArgument, by?: string): Command => ({
  type: 'recordMissedPenalty',
  side,
  miss: 'saved',
  ...(by === undefined ? {} : { player: player(by) }),
  ...told(minute),
});
export const card = (side: Side, kind: Card, of?: string, minute?: MinuteArgument): Command => ({
  type: 'recordCard',
  side,
  card: kind,
  ...(of === undefined ? {} : { player: player(of) }),
  ...told(minute),
});
export const substitution = (side: Side, off: string, on: string, minute?: MinuteArgument): Command => ({
  type: 'recordSubstitution',
  side,
  off: player(off),
  on: player(on),
  ...told(minute),
});
export const kick = (side: Side, scored: boolean, by?: string): Command => ({
  type: 'recordKick',
  side,
  scored,
  ...(by === undefined ? {} : { player: player(by) }),
});
export const lineup = (side: Side, starters = 11): Command => ({
  type: 'setLineup',
  side,
  lineup: lineupOf(side, starters),
});

export const note = (text: string): Command => ({ type: 'addNote', text });

export const voiding = (incidentId: string): Command => ({
  type: 'voidIncident',
  incidentId,
  reason: 'Tapped by mistake',
});
export const restoring = (incidentId: string): Command => ({ type: 'restoreIncident', incidentId });
export const amending = (incidentId: string, changes: Amendment): Command => ({
  type: 'amendIncident',
  incidentId,
  changes,
});

/** Kicks of a shoot-out in turn, those of `first` and then those of the other side: `x` scored, `-` missed. */
export const kicks = (first: Side, its: string, theirs: string): Command[] =>
  [...its].flatMap((one, i) => {
    const answer = theirs[i];
    return [kick(first, one === 'x'), ...(answer === undefined ? [] : [kick(other(first), answer === 'x')])];
  });

export const FIRST_HALF: readonly Command[] = [start('1H')];
export const HALF_TIME: readonly Command[] = [start('1H'), end];
export const SECOND_HALF: readonly Command[] = [start('1H'), end, start('2H')];
export const FULL_TIME: readonly Command[] = [...SECOND_HALF, end];
export const EXTRA_TIME: readonly Command[] = [...FULL_TIME, start('ET1')];
export const AFTER_EXTRA_TIME: readonly Command[] = [...EXTRA_TIME, end, start('ET2'), end];
export const SHOOT_OUT: readonly Command[] = [...AFTER_EXTRA_TIME, start('PEN')];

export const serve = (server: Side): Command => ({ type: 'startPlay', server });
/** Points in order: `H` won by the home side, `A` by the away side; spaces are for the eye. */
export const points = (row: string): Command[] =>
  [...row.replaceAll(' ', '')].map((one) => ({ type: 'recordPoint', side: one === 'H' ? 'home' : 'away' }));
/** Games won to love: `HHA`. */
export const games = (row: string): Command[] =>
  [...row.replaceAll(' ', '')].flatMap((one) => points(one.repeat(4)));
export const SIX_ALL = 'HAHAHAHAHAHA';

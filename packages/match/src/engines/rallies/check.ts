import { type Refusal, refuse } from '../../core/refusal.ts';
import type { State } from '../../core/state.ts';
import { isAhead } from '../../core/status.ts';
import type { RallySport } from './apply.ts';
import { setNumber } from './play.ts';
import type { RallyEvent } from './types.ts';

/** The ids under which a sport's rules say what the engine refuses. */
export interface RallyRuleIds {
  readonly setStart: string;
  readonly rally: string;
  readonly timeOut: string;
}

const unitName = (unit: string, number: number): string =>
  `${unit.replace(/^./, (letter) => letter.toUpperCase())} ${number}`;

/** Why an event cannot happen now, or null. What a referee may do is not refused for being unusual. */
export const checkRally = <T extends RallySport>(
  ids: RallyRuleIds,
  /** `set` or `game`, as the sport says. */
  unit: string,
  state: State<T>,
  event: RallyEvent,
): Refusal | null => {
  const { status, detail, outcome } = state;
  const current = setNumber(detail);
  if (event.set < current)
    return refuse(ids.rally, `${unitName(unit, event.set)} is over; strike out one of its points first.`);
  switch (event.type) {
    case 'SetStarted':
      if (isAhead(status) || status === 'break') return null;
      // A correction may have left the set before without its last point: that is still to be entered.
      if (status === 'live' && event.set > current) return null;
      return status === 'live'
        ? refuse(ids.setStart, `The ${unit} has already begun.`)
        : refuse(
            ids.setStart,
            `A ${unit} begins before the match or after the ${unit} before; this match is ${status}.`,
          );
    case 'RallyWon':
    case 'ServerCorrected':
      if (event.set > current) return refuse(ids.rally, `${unitName(unit, event.set)} has not begun.`);
      if (status === 'live') return null;
      if (status === 'break' || isAhead(status)) return refuse(ids.rally, `Start ${unit} ${current} first.`);
      return outcome !== null
        ? refuse(ids.rally, 'The match is over; no more points are played.')
        : refuse(ids.rally, 'No play is on: resume it first.');
    case 'SanctionGiven':
      if (event.sanction !== 'penalty' && !isAhead(status) && outcome === null) return null;
      return status === 'live'
        ? null
        : refuse(ids.rally, `A point is given during a ${unit}; this match is ${status}.`);
    case 'TimeOutTaken': {
      if (status !== 'live')
        return refuse(ids.timeOut, `A time-out is taken during a ${unit}; this match is ${status}.`);
      const { timeOuts, timeOutsInSet } = state.setup.rules;
      const inSet = detail.timeOuts[event.side];
      if (timeOutsInSet !== null && inSet >= timeOutsInSet)
        return refuse(ids.timeOut, `This side has taken the ${timeOutsInSet} time-outs of this ${unit}.`);
      if (timeOuts !== null && inSet + detail.timeOutsBefore[event.side] >= timeOuts)
        return refuse(ids.timeOut, `This side has taken its ${timeOuts} time-outs.`);
      return null;
    }
    default:
      return event satisfies never;
  }
};

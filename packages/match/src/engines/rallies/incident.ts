import type { State } from '../../core/state.ts';
import type { RallySport } from './apply.ts';
import { pointOf, setNumber } from './play.ts';
import type { RallyEvent, RallyIncident } from './types.ts';

/** What a fan sees of an event, given the state before and after. */
export const rallyIncident = <T extends RallySport>(
  before: State<T>,
  after: State<T>,
  event: RallyEvent,
): RallyIncident | null => {
  const set = setNumber(before.detail);
  const isSetOver = after.detail.sets.length > before.detail.sets.length;
  const score = isSetOver ? (after.detail.sets.at(-1) ?? after.detail.points) : after.detail.points;
  switch (event.type) {
    case 'SetStarted': {
      const { server } = after.detail;
      return { type: 'setStart', set, ...(server === null ? {} : { server }) };
    }
    case 'RallyWon': {
      const { type: _, ...rally } = event;
      const { server } = before.detail;
      const won = !isSetOver ? 'rally' : after.outcome === null ? 'set' : 'match';
      return { type: 'rally', ...rally, set, score, won, ...(server === null ? {} : { server }) };
    }
    case 'TimeOutTaken':
      return { type: 'timeOut', side: event.side, set, score };
    case 'SanctionGiven': {
      const { type: _, ...given } = event;
      return {
        type: 'sanction',
        ...given,
        set,
        score: pointOf(event) === null ? before.detail.points : score,
      };
    }
    case 'ServerCorrected':
      return null;
    default:
      return event satisfies never;
  }
};

import { correct } from './corrected-log.ts';
import { type Entry, isCorrection, type PlayEntry } from './event.ts';
import { withOneMore } from './growing-list.ts';
import type { Incident } from './incident.ts';
import { inOrderOfPlay, isRetroactive, leads, type PlacedEntry, placeOf } from './play-order.ts';
import type { Refusal } from './refusal.ts';
import type { Setup } from './setup.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import { startMatch } from './start.ts';
import type { State } from './state.ts';
import { apply, checkAgain, incidentBody } from './step.ts';

/**
 * The state after `entry`, which must be the next of the match's log. One that merely goes on is applied on top;
 * one that changes what came before (a correction, a line-up, an event recorded late) folds the log anew.
 */
export const evolve = <T extends SportTypes>(sport: Sport<T>, state: State<T>, entry: Entry<T>): State<T> => {
  const { event } = entry;
  const log = withOneMore(state.log, entry);
  if (isCorrection(event) || isRetroactive(sport, event)) return fold(sport, state.setup, log);
  const place = placeOf(sport, state.setup.rules, event, state.position);
  if (place < Math.max(state.position, state.incidents.at(-1)?.order ?? -1))
    return fold(sport, state.setup, log);
  const revision = state.revision + 1;
  const [next, incident] = step(sport, state, {
    entry: { ...entry, event },
    revision,
    state: 'inForce',
    applies: true,
    amended: false,
    place,
  });
  const incidents = incident === null ? state.incidents : withOneMore(state.incidents, incident);
  return { ...next, revision, log, incidents };
};

/** The state of a match with this log. */
export const fold = <T extends SportTypes>(
  sport: Sport<T>,
  setup: Setup<T>,
  log: readonly Entry<T>[],
): State<T> => {
  let state = startMatch(sport, setup);
  const incidents: Incident<T>[] = [];
  for (const placed of inOrderOfPlay(sport, setup.rules, correct(sport, log))) {
    const [next, incident] = step(sport, state, placed);
    state = next;
    if (incident !== null) incidents.push(incident);
  }
  return { ...state, revision: log.length, log, incidents };
};

/** The first entry in force that the rules would refuse if the match were replayed, or null. */
export const firstRefused = <T extends SportTypes>(
  sport: Sport<T>,
  setup: Setup<T>,
  log: readonly Entry<T>[],
): [PlayEntry<T>, Refusal] | null => {
  let state = startMatch(sport, setup);
  for (const placed of inOrderOfPlay(sport, setup.rules, correct(sport, log))) {
    if (!placed.applies) continue;
    const refusal = checkAgain(sport, state, placed.entry.event);
    if (refusal !== null) return [placed.entry, refusal];
    state = apply(sport, state, placed.entry);
  }
  return null;
};

const step = <T extends SportTypes>(
  sport: Sport<T>,
  state: State<T>,
  placed: PlacedEntry<T>,
): [State<T>, Incident<T> | null] => {
  const { entry, place } = placed;
  const after = placed.applies ? apply(sport, state, entry) : state;
  const body = incidentBody(sport, state, after, entry.event);
  const incident: Incident<T> | null = body && {
    ...body,
    id: entry.id,
    revision: placed.revision,
    order: place,
    at: entry.at,
    state: placed.state,
    ...(placed.amended ? { amended: true } : {}),
    ...(placed.correction === undefined ? {} : { correction: placed.correction }),
  };
  const position = leads(placed) ? Math.max(state.position, place) : state.position;
  return [{ ...after, position }, incident];
};

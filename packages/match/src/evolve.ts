import { type Entry, isCorrection } from './event.ts';
import { withOneMore } from './grow.ts';
import { correct } from './in-force.ts';
import type { Incident } from './incident.ts';
import { inOrderOfPlay, isRetroactive, leads, type PlacedEntry, placeOf } from './place.ts';
import type { Refusal } from './refusal.ts';
import type { MatchSetup } from './setup.ts';
import { startMatch } from './start.ts';
import type { MatchState, PlayEntry } from './state.ts';
import { apply, checkAgain, incidentBody } from './step.ts';

/**
 * The state after `entry`, which must be the next of the match's log. One that merely goes on is applied on top;
 * one that changes what came before (a correction, a line-up, an event recorded late) folds the log anew.
 */
export const evolve = (state: MatchState, entry: Entry): MatchState => {
  const { event } = entry;
  const log = withOneMore(state.log, entry);
  if (isCorrection(event) || isRetroactive(event)) return fold(state.setup, log);
  const place = placeOf(state.setup, event, state.position);
  if (place < Math.max(state.position, state.incidents.at(-1)?.order ?? -1)) return fold(state.setup, log);
  const revision = state.revision + 1;
  const [next, incident] = step(state, {
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
export const fold = (setup: MatchSetup, log: readonly Entry[]): MatchState => {
  let state = startMatch(setup);
  const incidents: Incident[] = [];
  for (const placed of inOrderOfPlay(setup, correct(log))) {
    const [next, incident] = step(state, placed);
    state = next;
    if (incident !== null) incidents.push(incident);
  }
  return { ...state, revision: log.length, log, incidents };
};

/** The first entry in force that the rules would refuse if the match were replayed, or null. */
export const firstRefused = (setup: MatchSetup, log: readonly Entry[]): [PlayEntry, Refusal] | null => {
  let state = startMatch(setup);
  for (const placed of inOrderOfPlay(setup, correct(log))) {
    if (!placed.applies) continue;
    const refusal = checkAgain(state, placed.entry.event);
    if (refusal !== null) return [placed.entry, refusal];
    state = apply(state, placed.entry);
  }
  return null;
};

const step = (state: MatchState, placed: PlacedEntry): [MatchState, Incident | null] => {
  const { entry, place } = placed;
  const after = placed.applies ? apply(state, entry) : state;
  const body = incidentBody(state, after, entry.event);
  const incident: Incident | null = body && {
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

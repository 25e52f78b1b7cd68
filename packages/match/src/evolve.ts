import { type Entry, isCorrection } from './event.ts';
import { type CorrectedEntry, correct } from './in-force.ts';
import type { Incident } from './incident.ts';
import type { Refusal } from './refusal.ts';
import type { MatchSetup } from './setup.ts';
import { startMatch } from './start.ts';
import type { MatchState } from './state.ts';
import { apply, check, incidentBody, positionOf } from './step.ts';

/**
 * The state after `entry`, which must be the next of the match's log. One that merely goes on is applied on top;
 * one that changes what came before (a correction, a line-up, an event recorded late) folds the log anew.
 */
export const evolve = (state: MatchState, entry: Entry): MatchState => {
  const log = [...state.log, entry];
  const { event } = entry;
  if (isCorrection(event) || event.type === 'LineupSet' || event.type === 'ReviewClosed')
    return fold(state.setup, log);
  const position = positionOf(state, event);
  if (position !== null && position < state.position) return fold(state.setup, log);
  const revision = state.revision + 1;
  const [next, incident] = step(state, {
    entry: { ...entry, event },
    revision,
    state: 'inForce',
    amended: false,
  });
  return {
    ...next,
    revision,
    log,
    incidents: incident === null ? state.incidents : [...state.incidents, incident],
  };
};

/** The state of a match with this log. */
export const fold = (setup: MatchSetup, log: readonly Entry[]): MatchState => {
  let state = startMatch(setup);
  const incidents: Incident[] = [];
  for (const corrected of inOrderOfPlay(state, correct(log))) {
    const [next, incident] = step({ ...state, incidents }, corrected);
    state = next;
    if (incident !== null) incidents.push(incident);
  }
  return { ...state, revision: log.length, log, incidents };
};

/** The first entry in force that the rules would refuse if the match were replayed, or null. */
export const firstRefused = (setup: MatchSetup, log: readonly Entry[]): [CorrectedEntry, Refusal] | null => {
  let state = startMatch(setup);
  const incidents: Incident[] = [];
  for (const corrected of inOrderOfPlay(state, correct(log))) {
    const refusal =
      corrected.state === 'inForce' ? check({ ...state, incidents }, corrected.entry.event) : null;
    if (refusal !== null) return [corrected, refusal];
    const [next, incident] = step({ ...state, incidents }, corrected);
    state = next;
    if (incident !== null) incidents.push(incident);
  }
  return null;
};

const step = (state: MatchState, corrected: CorrectedEntry): [MatchState, Incident | null] => {
  const { entry } = corrected;
  const after = corrected.state === 'inForce' ? apply(state, entry) : state;
  const position = Math.max(state.position, positionOf(state, entry.event) ?? -1);
  const body = incidentBody(state, after, entry);
  const incident: Incident | null = body && {
    ...body,
    id: entry.id,
    revision: corrected.revision,
    order: position,
    at: entry.at,
    state: corrected.state,
    ...(corrected.amended ? { amended: true } : {}),
    ...(corrected.correction === undefined ? {} : { correction: corrected.correction }),
  };
  return [{ ...after, position }, incident];
};

/** Moves what was recorded late to its own place in play; what has no place stays behind its predecessor. */
const inOrderOfPlay = (start: MatchState, entries: readonly CorrectedEntry[]): CorrectedEntry[] => {
  const ordered: { position: number; corrected: CorrectedEntry }[] = [];
  for (const corrected of entries) {
    const last = ordered.at(-1)?.position ?? -1;
    const position = positionOf(start, corrected.entry.event) ?? last;
    let index = ordered.length;
    while (index > 0 && (ordered[index - 1]?.position ?? -1) > position) index -= 1;
    ordered.splice(index, 0, { position, corrected });
  }
  return ordered.map(({ corrected }) => corrected);
};

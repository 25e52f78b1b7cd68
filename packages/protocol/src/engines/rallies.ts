import { RALLY_LIMITS, RALLY_WAYS, SANCTIONS } from '@scoreline/match';
import { z } from 'zod';
import { minute, perSide, player, score, side } from '../fields.ts';
import { incidentBase } from '../incident-base.ts';

// Sports of rallies have these in common, as the same objects: a union of all sports has each of them once.

const rally = { side, how: z.enum(RALLY_WAYS).exactOptional(), player: player.exactOptional() };
const sanction = {
  side,
  sanction: z.enum(SANCTIONS),
  delay: z.literal(true).exactOptional(),
  player: player.exactOptional(),
};
const server = { server: side.exactOptional() };
const set = z.int().min(1).max(RALLY_LIMITS.bestOf);
const late = { set: set.exactOptional() };

export const rallyCommands = [
  z.strictObject({ type: z.literal('startSet'), ...server }),
  z.strictObject({ type: z.literal('recordRally'), ...rally, ...late }),
  z.strictObject({ type: z.literal('takeTimeOut'), side, ...late }),
  z.strictObject({ type: z.literal('recordSanction'), ...sanction, ...late }),
  z.strictObject({ type: z.literal('correctServer'), server: side }),
] as const;

export const rallyEvents = [
  z.object({ type: z.literal('SetStarted'), ...server, set }),
  z.object({ type: z.literal('RallyWon'), ...rally, set }),
  z.object({ type: z.literal('TimeOutTaken'), side, set }),
  z.object({ type: z.literal('SanctionGiven'), ...sanction, set }),
  z.object({ type: z.literal('ServerCorrected'), server: side, set }),
] as const;

const base = { ...incidentBase, minute: minute.exactOptional() };
const inSet = { set, score };

export const rallyIncidents = [
  z.object({ ...base, type: z.literal('setStart'), set, ...server }),
  z.object({
    ...base,
    type: z.literal('rally'),
    ...rally,
    ...inSet,
    ...server,
    won: z.enum(['rally', 'set', 'match']),
  }),
  z.object({ ...base, type: z.literal('timeOut'), side, ...inSet }),
  z.object({ ...base, type: z.literal('sanction'), ...sanction, ...inSet }),
] as const;

export const rallyAmendment = z.strictObject({
  side: side.exactOptional(),
  how: z.enum(RALLY_WAYS).nullable().exactOptional(),
  player: player.nullable().exactOptional(),
});

const shirt = z.int().min(1).max(99);
const shirts = z.array(shirt).min(1).max(7);
const replacement = { side, off: shirt, on: shirt };

export const courtOrderCommand = z.strictObject({ type: z.literal('setCourtOrder'), side, shirts });
export const courtOrderEvent = z.object({ type: z.literal('CourtOrderSet'), side, shirts, set });
export const replacementCommand = z.strictObject({
  type: z.literal('replacePlayer'),
  ...replacement,
  exceptional: z.literal(true).exactOptional(),
});
export const replacementEvent = z.object({
  type: z.literal('PlayerReplaced'),
  set,
  ...replacement,
  exceptional: z.literal(true).exactOptional(),
});
export const replacementIncident = z.object({
  ...base,
  type: z.literal('replacement'),
  ...replacement,
  ...inSet,
});

const points = z.int().min(1).max(RALLY_LIMITS.points);
const timeOuts = z.int().min(0).max(RALLY_LIMITS.timeOuts).nullable();

/** The options that all these sports have. */
export const rallyOptions = {
  bestOf: z.int().min(1).max(RALLY_LIMITS.bestOf).exactOptional(),
  playAll: z.boolean().exactOptional(),
  points: points.exactOptional(),
  clear: z.int().min(1).max(RALLY_LIMITS.clear).exactOptional(),
  cap: points.nullable().exactOptional(),
  deciderPoints: points.exactOptional(),
  deciderCap: points.nullable().exactOptional(),
  timeOutsInSet: timeOuts.exactOptional(),
  timeOuts: timeOuts.exactOptional(),
};

export const rallyResult = {
  sets: z.array(score).min(1).max(RALLY_LIMITS.bestOf),
  retired: side.exactOptional(),
};

export const rallySummaryDetail = {
  points: perSide(z.int()).nullable(),
  ball: z.object({ side, of: z.enum(['set', 'match']) }).nullable(),
  changeEnds: z.literal(true).exactOptional(),
};

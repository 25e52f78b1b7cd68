import {
  CARDS,
  FOOTBALL_BREAKS,
  FOOTBALL_NOTICES,
  FOOTBALL_PERIODS,
  GOAL_KINDS,
  PENALTY_MISSES,
  REVIEW_OUTCOMES,
  REVIEW_SUBJECTS,
} from '@scoreline/match';
import { z } from 'zod';
import { count, minute, perSide, player, score, side, text } from '../fields.ts';
import { incidentBase } from '../incident-base.ts';

const period = z.enum(FOOTBALL_PERIODS);
const goalKind = z.enum(GOAL_KINDS);
const card = z.enum(CARDS);
const miss = z.enum(PENALTY_MISSES);
const shootOut = perSide(z.int().min(0).max(99));
const staff = text(80);
const addedMinutes = z.int().min(0).max(60);

const goal = { side, kind: goalKind, player: player.exactOptional(), assist: player.exactOptional() };
const missedPenalty = { side, miss, player: player.exactOptional() };
const cardShown = { side, card, player: player.exactOptional(), staff: staff.exactOptional() };
const substitution = {
  side,
  off: player.exactOptional(),
  on: player.exactOptional(),
  concussion: z.boolean().exactOptional(),
};
const kick = { side, player: player.exactOptional(), scored: z.boolean() };

const maybeTimed = { minute: minute.exactOptional() };
const inShootOut = { inShootOut: z.literal(true).exactOptional() };

export const name = 'football';

export const options = z.strictObject({
  sport: z.literal(name),
  halfMinutes: z.int().min(5).max(60).exactOptional(),
  extraHalfMinutes: z.int().min(1).max(30).exactOptional(),
  extraTime: z.boolean().exactOptional(),
  shootOut: z.boolean().exactOptional(),
  maxSubstitutions: z.int().min(0).max(99).exactOptional(),
  extraTimeSubstitutions: z.int().min(0).max(12).exactOptional(),
  returnSubstitutions: z.boolean().exactOptional(),
  firstLeg: perSide(count).exactOptional(),
});

export const commands = [
  z.strictObject({ type: z.literal('startPeriod'), period }),
  z.strictObject({ type: z.literal('endPeriod') }),
  z.strictObject({ type: z.literal('setClock'), seconds: z.int().min(0).max(14_400) }),
  z.strictObject({ type: z.literal('announceAddedTime'), minutes: addedMinutes }),
  z.strictObject({ type: z.literal('recordGoal'), ...goal, ...maybeTimed }),
  z.strictObject({ type: z.literal('recordMissedPenalty'), ...missedPenalty, ...maybeTimed }),
  z.strictObject({ type: z.literal('recordCard'), ...cardShown, ...maybeTimed }),
  z.strictObject({ type: z.literal('recordSubstitution'), ...substitution, ...maybeTimed }),
  z.strictObject({ type: z.literal('recordKick'), ...kick }),
  z.strictObject({ type: z.literal('recordShootOut'), score: shootOut }),
] as const;

export const events = [
  z.object({ type: z.literal('PeriodStarted'), period }),
  z.object({ type: z.literal('PeriodEnded'), period }),
  z.object({ type: z.literal('ClockSet'), seconds: z.number() }),
  z.object({ type: z.literal('AddedTimeAnnounced'), period, minutes: z.int() }),
  z.object({ type: z.literal('GoalRecorded'), ...goal, minute }),
  z.object({ type: z.literal('PenaltyMissed'), ...missedPenalty, minute }),
  z.object({ type: z.literal('CardShown'), ...cardShown, minute, ...inShootOut }),
  z.object({ type: z.literal('SubstitutionMade'), ...substitution, minute, ...inShootOut }),
  z.object({ type: z.literal('KickTaken'), ...kick }),
  z.object({ type: z.literal('ShootOutRecorded'), score: shootOut }),
] as const;

export const phases = [...FOOTBALL_PERIODS, ...FOOTBALL_BREAKS] as const;

const base = { ...incidentBase, phase: z.enum(phases).exactOptional() };
const maybe = { ...base, ...maybeTimed };
const timed = { ...base, minute };

export const incidents = [
  z.object({ ...maybe, type: z.literal('period'), period, edge: z.enum(['start', 'end']) }),
  z.object({ ...maybe, type: z.literal('addedTime'), period, minutes: z.int() }),
  z.object({ ...timed, type: z.literal('goal'), ...goal }),
  z.object({ ...timed, type: z.literal('missedPenalty'), ...missedPenalty }),
  z.object({ ...timed, type: z.literal('card'), ...cardShown }),
  z.object({ ...timed, type: z.literal('substitution'), ...substitution }),
  z.object({ ...maybe, type: z.literal('kick'), ...kick }),
] as const;

export const notices = FOOTBALL_NOTICES;

export const amendment = z.strictObject({
  side: side.exactOptional(),
  minute: minute.exactOptional(),
  player: player.nullable().exactOptional(),
  assist: player.nullable().exactOptional(),
  staff: staff.nullable().exactOptional(),
  kind: goalKind.exactOptional(),
  card: card.exactOptional(),
  miss: miss.exactOptional(),
  off: player.nullable().exactOptional(),
  on: player.nullable().exactOptional(),
  concussion: z.boolean().exactOptional(),
  scored: z.boolean().exactOptional(),
  minutes: addedMinutes.exactOptional(),
});

export const result = z.strictObject({
  sport: z.literal(name),
  halfTime: score.exactOptional(),
  fullTime: score,
  extraTime: score.exactOptional(),
  shootOut: shootOut.exactOptional(),
});

export const reviewSubjects = REVIEW_SUBJECTS;
export const reviewOutcomes = REVIEW_OUTCOMES;

export const summaryDetail = z.object({
  addedTime: z.int().nullable(),
  review: z.enum(REVIEW_SUBJECTS).nullable(),
});

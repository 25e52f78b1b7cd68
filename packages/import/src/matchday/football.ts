import { CARDS, GOAL_KINDS, POSITIONS } from '@scoreline/match';
import { z } from 'zod';
import { competitionShape, matchShape, Name, Pair, Side } from './shape.ts';

/** 67' is `{minute: 67}`, 90+4' is `{minute: 90, added: 4}`. During a shoot-out the clock goes on as 120+n'. */
export const Minute = z.strictObject({
  minute: z.int().min(1).max(120),
  added: z.int().min(1).max(60).exactOptional(),
});
export type Minute = z.infer<typeof Minute>;

/** What differs from two halves of 45 minutes, five substitutions and a draw that stands. */
export const FootballRules = z.strictObject({
  extraTime: z.boolean().exactOptional(),
  shootOut: z.boolean().exactOptional(),
  halfMinutes: z.int().min(5).max(45).exactOptional(),
  extraHalfMinutes: z.int().min(3).max(15).exactOptional(),
  maxSubstitutions: z.int().min(0).max(99).exactOptional(),
  extraTimeSubstitutions: z.int().min(0).max(5).exactOptional(),
  returnSubstitutions: z.boolean().exactOptional(),
  /** The score of the first leg, as the sides of this match, the second, stood in it. */
  firstLeg: Pair.exactOptional(),
});
export type FootballRules = z.infer<typeof FootballRules>;

export const Player = z.strictObject({
  name: Name,
  number: z.int().min(1).max(99).exactOptional(),
  captain: z.literal(true).exactOptional(),
  position: z.enum(POSITIONS).exactOptional(),
});
export type Player = z.infer<typeof Player>;

/** A team must have seven players to begin (IFAB Law 3). `substitutes` may be only those who came on. */
export const Lineup = z.strictObject({
  starters: z
    .array(Player)
    .min(7, 'a team starts with at least 7 players')
    .max(11, 'a team starts with at most 11'),
  substitutes: z.array(Player),
});
export type Lineup = z.infer<typeof Lineup>;

/** `side` is the side the goal counts for; an own goal's `player` belongs to the other one. */
export const Goal = z.strictObject({
  type: z.literal('goal'),
  minute: Minute,
  side: Side,
  kind: z.enum(GOAL_KINDS),
  player: Name.exactOptional(),
  assist: Name.exactOptional(),
});
export type Goal = z.infer<typeof Goal>;

/** `offPitch`: shown to somebody who was not playing: a substitute, a player taken off, staff. */
export const Card = z.strictObject({
  type: z.literal('card'),
  minute: Minute,
  side: Side,
  card: z.enum(CARDS),
  player: Name,
  offPitch: z.literal(true).exactOptional(),
});
export type Card = z.infer<typeof Card>;

export const Substitution = z.strictObject({
  type: z.literal('substitution'),
  minute: Minute,
  side: Side,
  off: Name,
  on: Name,
  /** A permanent concussion substitution, which does not count towards the limit. */
  concussion: z.literal(true).exactOptional(),
});
export type Substitution = z.infer<typeof Substitution>;

/** A kick from the penalty mark after the match. */
export const Kick = z.strictObject({
  type: z.literal('kick'),
  side: Side,
  scored: z.boolean(),
  player: Name.exactOptional(),
});
export type Kick = z.infer<typeof Kick>;

export const Incident = z.discriminatedUnion('type', [Goal, Card, Substitution, Kick]);
export type Incident = z.infer<typeof Incident>;

/** What a source says the score was; only ever compared with what the incidents add up to. */
export const FootballResult = z
  .strictObject({
    halfTime: Pair.exactOptional(),
    /** After 90 minutes. A source that gives only the score after extra time leaves it out. */
    fullTime: Pair.exactOptional(),
    /** After 120 minutes, the first 90 included. */
    extraTime: Pair.exactOptional(),
    shootOut: Pair.exactOptional(),
  })
  .refine(
    (r) => r.fullTime !== undefined || r.extraTime !== undefined,
    'a result needs fullTime or extraTime',
  );
export type FootballResult = z.infer<typeof FootballResult>;

/** `resultOnly`: a result is known, but not every goal of it. */
export const FOOTBALL_STATUSES = [
  'scheduled',
  'played',
  'resultOnly',
  'awarded',
  'abandoned',
  'postponed',
  'cancelled',
] as const;
export const FootballStatus = z.enum(FOOTBALL_STATUSES);
export type FootballStatus = z.infer<typeof FootballStatus>;

export const Referee = z.strictObject({ name: Name, country: Name.exactOptional() });
export type Referee = z.infer<typeof Referee>;

export const FootballMatch = z
  .strictObject({
    ...matchShape,
    rules: FootballRules.exactOptional(),
    referees: z.array(Referee).exactOptional(),
    lineups: z.strictObject({ home: Lineup, away: Lineup }).exactOptional(),
    incidents: z.array(Incident).default([]),
    result: FootballResult.exactOptional(),
    status: FootballStatus,
  })
  .refine((m) => m.status !== 'resultOnly' || m.result !== undefined, {
    path: ['result'],
    error: 'a match that is resultOnly needs its result',
  });
export type FootballMatch = z.infer<typeof FootballMatch>;

export const FootballCompetition = z.strictObject({
  ...competitionShape,
  rules: FootballRules.exactOptional(),
});

import { TABLE_ORDERS } from '@scoreline/match';
import { z } from 'zod';
import { id, instant, sport, text } from './fields.ts';
import { KEY_CHARACTERS } from './name-key.ts';
import { oneOfEverySport } from './sports.ts';
import { charactersOf } from './visible-text.ts';

/** Where a record came from, in the words of its source; makes an import that runs twice find what it made. */
export const ref = z
  .string()
  .max(120)
  .regex(new RegExp(`^[${KEY_CHARACTERS}._:/-]+$`, 'u'), 'must be 1 to 120 of letters, digits, . _ : / -');

/** The sport of a match and those of its options that are not the default. */
export const options = z.discriminatedUnion(
  'sport',
  oneOfEverySport((schemas) => schemas.options),
);
export type MatchOptions = z.infer<typeof options>;

export const tableOrder = z.enum(TABLE_ORDERS);

export const competition = z.object({
  id,
  /** Readable part of its address, unique. */
  slug: z.string(),
  name: text(80),
  season: text(20),
  sport,
  /** What separates teams level on points, where it is not the difference of all goals. */
  tableOrder: tableOrder.exactOptional(),
});
export type Competition = z.infer<typeof competition>;
export const newCompetition = z.strictObject({
  ref: ref.exactOptional(),
  name: text(80),
  season: text(20),
  sport,
  tableOrder: tableOrder.exactOptional(),
  /** The import that asks for it, so that it can be undone with it. */
  importId: id.exactOptional(),
});
export type NewCompetition = z.infer<typeof newCompetition>;

/** Three letters or so, for where a name has no room: of the name's own script. */
export const teamCode = text(24).refine(
  (code) => charactersOf(code).length <= 4,
  'must be at most 4 characters',
);

export const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be like #0a3cff');
/** What takes part in matches: a team, or where the sport has none, a player or a pair. */
export const team = z.object({
  id,
  name: text(80),
  shortName: text(24),
  code: teamCode,
  colour: colour.nullable(),
  /** Where its crest is, on this origin; absent where it has none. */
  crest: z.string().exactOptional(),
});
export type Team = z.infer<typeof team>;
export const newTeam = z.strictObject({
  ref: ref.exactOptional(),
  name: text(80),
  shortName: text(24).exactOptional(),
  code: teamCode.exactOptional(),
  colour: colour.exactOptional(),
  /** A name that stands for whoever will play, like "Winner of match 12": no picker offers it. */
  placeholder: z.literal(true).exactOptional(),
  /** The import that asks for it, so that it can be undone with it. */
  importId: id.exactOptional(),
});
export type NewTeam = z.infer<typeof newTeam>;

export const facts = {
  stage: text(60),
  group: text(40),
  round: text(60),
  venue: text(120),
  referee: text(120),
};
/** What is fixed about a match; what happens in it is in its summary. */
export const fixture = z.object({
  id,
  competitionId: id,
  stage: facts.stage.nullable(),
  group: facts.group.nullable(),
  round: facts.round.nullable(),
  venue: facts.venue.nullable(),
  referee: facts.referee.nullable(),
  attendance: z.int().min(0).nullable(),
  home: team,
  away: team,
  /** When it was to begin at first, before any command moved it. */
  scheduledAt: instant,
  /** It plays a match of the past again, so it counts for no table. */
  replay: z.boolean(),
  /** Seconds of play for each real second: 1 unless it is a replay. */
  clockRate: z.number().min(1).max(600),
  options,
});
export type Fixture = z.infer<typeof fixture>;
export const newMatch = z.strictObject({
  ref: ref.exactOptional(),
  competitionId: id,
  homeId: id,
  awayId: id,
  kickoffAt: instant,
  stage: facts.stage.exactOptional(),
  group: facts.group.exactOptional(),
  round: facts.round.exactOptional(),
  venue: facts.venue.exactOptional(),
  referee: facts.referee.exactOptional(),
  attendance: z.int().min(0).max(1_000_000).exactOptional(),
  options: options.exactOptional(),
  /** Plays this match again; `clockRate` seconds of play for each real second. */
  replay: z.strictObject({ clockRate: z.number().min(1).max(600) }).exactOptional(),
  /** The import that asks for it, so that it can be undone with it. */
  importId: id.exactOptional(),
});
export type NewMatch = z.infer<typeof newMatch>;

import { TABLES_OF } from '@scoreline/match';
import { z } from 'zod';
import { competition, fixture, tableOrder, team } from './catalogue.ts';
import { event } from './event.ts';
import { id, instant, lineup, perSide, sport, status } from './fields.ts';
import { incident } from './incident.ts';
import { summary } from './summary.ts';
import { PROTOCOL_VERSION } from './version.ts';

const versioned = { v: z.literal(PROTOCOL_VERSION), serverTime: instant };

/** `GET /v1/matches/:id`: what a match page needs. */
export const snapshot = z.object({
  ...versioned,
  match: fixture,
  competition,
  revision: z.int().min(0),
  summary,
  incidents: z.array(incident),
  lineups: perSide(lineup.nullable()),
});
export type Snapshot = z.infer<typeof snapshot>;

/** A match on a board. */
export const boardMatch = z.object({ match: fixture, summary });
export type BoardMatch = z.infer<typeof boardMatch>;
export const boardGroup = z.object({ competition, matches: z.array(boardMatch) });

const instantText = z
  .string()
  .regex(/^-?\d{1,13}$/, 'must be an instant in milliseconds')
  .transform(Number)
  .pipe(instant);

const listOf = <S extends z.ZodType<unknown, string>>(one: S, most = 50) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(one).max(most));

const matchCount = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')
  .transform(Number)
  .pipe(z.int());

/** `GET /v1/board`. Instants, `to` exclusive: where a day begins is the reader's business. */
export const boardQuery = z.object({
  from: instantText,
  to: instantText,
  competition: id.exactOptional(),
  sport: sport.exactOptional(),
  status: listOf(status).exactOptional(),
  /** A large board comes with so many matches, those of its first competitions, and says what is in the others. */
  most: matchCount.exactOptional(),
  /** Up to so many matches it comes whole; `most` unless said. */
  whole: matchCount.exactOptional(),
  /** Competitions with such matches are the first ones; without it, those with live matches. */
  first: listOf(status).exactOptional(),
  /** Competitions that come whatever else is asked: by their own id, or by that of a match or a side in them. */
  open: listOf(id, 200).exactOptional(),
});
export type BoardQuery = z.infer<typeof boardQuery>;
/** A competition of a large board whose matches did not come with it, and how many of them are in which status. */
export const foldedGroup = z.object({ competition, statuses: z.partialRecord(status, z.int()) });
export type FoldedGroup = z.infer<typeof foldedGroup>;
export const board = z.object({
  ...versioned,
  from: instant,
  to: instant,
  competitions: z.array(boardGroup),
  /** The rest of a board that has more matches than were asked for. */
  folded: z.array(foldedGroup).exactOptional(),
  /** Where the matches nearest to an empty span are: the kick-off, and how many on a day like this one. */
  previous: z.object({ kickoffAt: instant, matches: z.int() }).nullable(),
  next: z.object({ kickoffAt: instant, matches: z.int() }).nullable(),
});
export type Board = z.infer<typeof board>;

/** `GET /v1/competitions`. */
export const competitions = z.object({ ...versioned, competitions: z.array(competition) });
export type Competitions = z.infer<typeof competitions>;

/** `GET /v1/competitions/:id`: all its matches, in order of kick-off. `:id` may be the slug. */
export const competitionPage = z.object({ ...versioned, competition, matches: z.array(boardMatch) });
export type CompetitionPage = z.infer<typeof competitionPage>;

export const standing = z.object({
  team,
  rank: z.int(),
  played: z.int(),
  won: z.int(),
  drawn: z.int(),
  lost: z.int(),
  goalsFor: z.int(),
  goalsAgainst: z.int(),
  goalDifference: z.int(),
  points: z.int(),
  isLive: z.boolean(),
});
/** `GET /v1/competitions/:id/standings`: a table a group, computed from the matches. */
/** `?of=home` counts the matches at home only. */
export const standingsQuery = z.object({ of: z.enum(TABLES_OF).default('all') });
export const standingsPage = z.object({
  ...versioned,
  competitionId: id,
  order: tableOrder,
  /** Which of a team's matches are counted. */
  of: z.enum(TABLES_OF),
  tables: z.array(z.object({ group: z.string().nullable(), rows: z.array(standing) })),
});
export type StandingsPage = z.infer<typeof standingsPage>;

/** Answer to an accepted command. */
export const commandAnswer = z.object({
  v: z.literal(PROTOCOL_VERSION),
  revision: z.int().min(1),
  summary,
  incidents: z.object({ put: z.array(incident), removed: z.array(id) }),
});
export type CommandAnswer = z.infer<typeof commandAnswer>;

/** `GET /v1/matches/:id/log?after=revision`. */
export const logPage = z.object({
  ...versioned,
  matchId: id,
  entries: z.array(
    z.object({
      revision: z.int(),
      commandId: id,
      at: instant,
      recordedAt: instant,
      by: z.string(),
      event,
    }),
  ),
});
export type LogPage = z.infer<typeof logPage>;

import { z } from 'zod';
import { competition, team } from './catalogue.ts';
import { id, instant } from './fields.ts';
import { squadPlayer } from './records.ts';
import { boardGroup, boardMatch, standing } from './snapshot.ts';
import { PROTOCOL_VERSION } from './version.ts';

const versioned = { v: z.literal(PROTOCOL_VERSION), serverTime: instant };

/** A search result. */
export const searchResult = z.object({
  kind: z.enum(['team', 'player', 'competition', 'match']),
  id: z.string(),
  name: z.string(),
  /** What distinguishes it from others of the same name: a season, a team, a round. */
  detail: z.string().nullable(),
  /** The slug of its page; for a player, of the team's page. */
  slug: z.string(),
});
export type SearchResult = z.infer<typeof searchResult>;
/** `GET /v1/search?q=`: best first, at most 20. */
export const searchPage = z.object({ ...versioned, results: z.array(searchResult) });
export type SearchPage = z.infer<typeof searchPage>;

/** `GET /v1/teams/:id/page`: the latest and next matches of a team by competition, in order of kick-off. */
export const teamPage = z.object({
  ...versioned,
  team,
  squad: z.array(squadPlayer),
  competitions: z.array(boardGroup),
});
export type TeamPage = z.infer<typeof teamPage>;

/** `GET /v1/matches/:id/context`: other matches of both sides, and the table. */
export const matchContext = z.object({
  ...versioned,
  matchId: id,
  /** Earlier matches between the two sides, latest first. */
  meetings: z.array(boardMatch),
  /** The last matches of each side before this one, latest first. */
  form: z.object({ home: z.array(boardMatch), away: z.array(boardMatch) }),
  /** The table that this match counts for, with it and without it. */
  table: z
    .object({ group: z.string().nullable(), rows: z.array(standing), without: z.array(standing) })
    .nullable(),
});
export type MatchContext = z.infer<typeof matchContext>;

/** A player's goals in a competition, and how many of them were penalties. */
export const scorer = z.object({ name: z.string(), team, goals: z.int(), penalties: z.int() });
export type Scorer = z.infer<typeof scorer>;
/** `GET /v1/competitions/:id/scorers`: the top scorers, at most 50. */
export const scorersPage = z.object({ ...versioned, competition, scorers: z.array(scorer) });
export type ScorersPage = z.infer<typeof scorersPage>;

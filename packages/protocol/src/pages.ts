import { z } from 'zod';
import { competition, team } from './catalogue.ts';
import { squadPlayer } from './records.ts';
import { boardGroup, boardMatch, standing } from './snapshot.ts';
import { id, instant } from './terms.ts';
import { PROTOCOL_VERSION } from './version.ts';

const versioned = { v: z.literal(PROTOCOL_VERSION), serverTime: instant };

/** Something that a fan searched for. */
export const searchResult = z.object({
  kind: z.enum(['team', 'player', 'competition', 'match']),
  id: z.string(),
  name: z.string(),
  /** What tells it from others of the name: a season, a team, a round. */
  detail: z.string().nullable(),
  /** The readable part of the address of its page; a player's is the team's. */
  slug: z.string(),
});
export type SearchResult = z.infer<typeof searchResult>;
/** `GET /v1/search?q=`: best first, at most 20. */
export const searchPage = z.object({ ...versioned, results: z.array(searchResult) });
export type SearchPage = z.infer<typeof searchPage>;

/** `GET /v1/teams/:id/page`: its latest and next matches by competition, each in order of kick-off. */
export const teamPage = z.object({
  ...versioned,
  team,
  squad: z.array(squadPlayer),
  competitions: z.array(boardGroup),
});
export type TeamPage = z.infer<typeof teamPage>;

/** `GET /v1/matches/:id/context`: what the matches we have say about this one. */
export const matchContext = z.object({
  ...versioned,
  matchId: id,
  /** Earlier matches of the two sides, the latest first. */
  meetings: z.array(boardMatch),
  /** The last matches of each side before this one, the latest first. */
  form: z.object({ home: z.array(boardMatch), away: z.array(boardMatch) }),
  /** The table that this match counts for, as it is, and as it is without this match. */
  table: z
    .object({ group: z.string().nullable(), rows: z.array(standing), without: z.array(standing) })
    .nullable(),
});
export type MatchContext = z.infer<typeof matchContext>;

/** A player's goals in a competition. */
export const scorer = z.object({ name: z.string(), team, goals: z.int(), penalties: z.int() });
export type Scorer = z.infer<typeof scorer>;
/** `GET /v1/competitions/:id/scorers`: who has scored most, at most 50. */
export const scorersPage = z.object({ ...versioned, competition, scorers: z.array(scorer) });
export type ScorersPage = z.infer<typeof scorersPage>;

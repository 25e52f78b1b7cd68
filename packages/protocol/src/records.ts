import { z } from 'zod';
import { colour, competition, facts, fixture, tableOrder, team, teamCode } from './catalogue.ts';
import { id, lineupPlayer, text } from './fields.ts';
import { boardMatch } from './snapshot.ts';

/** The version of a record, from 1. An edit names the version that it was based on. */
const version = z.int().min(1).max(1_000_000_000);
const kept = {
  version,
  /** Archived records are in no list and on no board; their pages still work, and they can be restored. */
  archived: z.boolean(),
};
const edited = { version, archived: z.boolean().exactOptional() };

/** A competition as an editor sees it. */
export const competitionRecord = competition.extend(kept);
export type CompetitionRecord = z.infer<typeof competitionRecord>;
/** `GET /v1/catalogue/competitions`: archived ones included. */
export const competitionRecords = z.object({ competitions: z.array(competitionRecord) });
/** `PATCH /v1/competitions/:id`: fields that are left out stay as they are, as in every edit. */
export const competitionEdit = z.strictObject({
  ...edited,
  name: text(80).exactOptional(),
  season: text(20).exactOptional(),
  tableOrder: tableOrder.exactOptional(),
});
export type CompetitionEdit = z.infer<typeof competitionEdit>;

/** `GET /v1/catalogue/competitions/:id`. */
export const competitionSheet = z.object({
  competition: competitionRecord,
  stages: z.array(z.string()),
  /** Its archived matches. */
  archived: z.array(boardMatch),
});
export type CompetitionSheet = z.infer<typeof competitionSheet>;
/** `PUT /v1/competitions/:id/stages`: all its stages, in order. */
export const stagesEdit = z.strictObject({ stages: z.array(facts.stage).max(50) });

/** A team as an editor sees it. */
export const teamRecord = team.extend({ awayColour: colour.nullable(), ...kept });
export type TeamRecord = z.infer<typeof teamRecord>;
/** `PATCH /v1/teams/:id`. */
export const teamEdit = z.strictObject({
  ...edited,
  name: text(80).exactOptional(),
  shortName: text(24).exactOptional(),
  code: teamCode.exactOptional(),
  colour: colour.nullable().exactOptional(),
  awayColour: colour.nullable().exactOptional(),
  /** Null removes the crest; `PUT /v1/teams/:id/crest` sets one. */
  crest: z.null().exactOptional(),
});
export type TeamEdit = z.infer<typeof teamEdit>;
/** `GET /v1/teams`: those found, best first, at most 50, and how many teams there are. */
export const teamsFound = z.object({ teams: z.array(teamRecord), total: z.int() });

/** A player of a squad, in the order of its list. */
export const squadPlayer = lineupPlayer.omit({ captain: true });
export type SquadPlayer = z.infer<typeof squadPlayer>;
/** `GET /v1/teams/:id`. */
export const teamSheet = z.object({ team: teamRecord, squad: z.array(squadPlayer) });
export type TeamSheet = z.infer<typeof teamSheet>;
/** `PUT /v1/teams/:id/squad`: the whole list. A player without an ID is new, unless the squad has one of that name. */
export const squadEdit = z.strictObject({
  version,
  players: z.array(squadPlayer.partial({ id: true }).strict()).max(100),
});
export type SquadEdit = z.infer<typeof squadEdit>;

/** A player as an editor sees them, with the teams that they are in. */
export const playerRecord = z.object({
  id,
  name: text(80),
  teams: z.array(z.object({ id, name: z.string() })),
  ...kept,
});
export type PlayerRecord = z.infer<typeof playerRecord>;
/** `GET /v1/players`: those found, best first, at most 50, and how many players there are. */
export const playersFound = z.object({ players: z.array(playerRecord), total: z.int() });
/** `PATCH /v1/players/:id`. */
export const playerEdit = z.strictObject({ ...edited, name: text(80).exactOptional() });
export type PlayerEdit = z.infer<typeof playerEdit>;

/** A venue as an editor sees it. */
export const venueRecord = z.object({ id, name: facts.venue, town: text(80).nullable(), ...kept });
export type VenueRecord = z.infer<typeof venueRecord>;
/** `GET /v1/venues`: those found, best first, at most 50, and how many venues there are. */
export const venuesFound = z.object({ venues: z.array(venueRecord), total: z.int() });
/** `POST /v1/venues`. */
export const newVenue = z.strictObject({ name: facts.venue, town: text(80).exactOptional() });
export type NewVenue = z.infer<typeof newVenue>;
/** `PATCH /v1/venues/:id`. A new name is written to the matches there too. */
export const venueEdit = z.strictObject({
  ...edited,
  name: facts.venue.exactOptional(),
  town: text(80).nullable().exactOptional(),
});
export type VenueEdit = z.infer<typeof venueEdit>;

/** `GET /v1/catalogue/matches/:id`. */
export const matchRecord = fixture.extend(kept);
export type MatchRecord = z.infer<typeof matchRecord>;
/** `PATCH /v1/matches/:id`. The sides can change until the match starts. Kick-off is moved by a command. */
export const matchEdit = z.strictObject({
  ...edited,
  homeId: id.exactOptional(),
  awayId: id.exactOptional(),
  stage: facts.stage.nullable().exactOptional(),
  group: facts.group.nullable().exactOptional(),
  round: facts.round.nullable().exactOptional(),
  venue: facts.venue.nullable().exactOptional(),
  referee: facts.referee.nullable().exactOptional(),
  attendance: z.int().min(0).max(1_000_000).nullable().exactOptional(),
});
export type MatchEdit = z.infer<typeof matchEdit>;

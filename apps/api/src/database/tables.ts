import type { Generated } from 'kysely';

export interface CompetitionTable {
  id: string;
  ref: string | null;
  slug: string;
  name: string;
  season: string;
  sport: string;
  /** One of `TABLE_ORDERS`. */
  tableOrder: Generated<string>;
  createdAt: number;
  version: Generated<number>;
  /** Hidden from pickers and boards since then, epoch milliseconds; null for what is in use. */
  archivedAt: number | null;
  /** The import that made it. */
  importId: string | null;
}

export interface TeamTable {
  id: string;
  ref: string | null;
  name: string;
  shortName: string;
  code: string;
  colour: string | null;
  awayColour: string | null;
  /** Id of an image in `crest`. */
  crest: string | null;
  createdAt: number;
  version: Generated<number>;
  /** Hidden from pickers and boards since then, epoch milliseconds; null for what is in use. */
  archivedAt: number | null;
  /** The import that made it. */
  importId: string | null;
}

export interface MatchTable {
  id: string;
  ref: string | null;
  competitionId: string;
  homeId: string;
  awayId: string;
  stage: string | null;
  groupName: string | null;
  round: string | null;
  venue: string | null;
  referee: string | null;
  attendance: number | null;
  /** As first scheduled; `kickoffAt` follows the log. Epoch milliseconds, as all times here. */
  scheduledAt: number;
  kickoffAt: number;
  /** JSON: the sport's options. */
  options: string;
  /** Null unless it plays a match of the past again. */
  replayRate: number | null;
  revision: number;
  status: string;
  /** JSON: the newest summary. */
  summary: string;
  changedAt: number;
  version: Generated<number>;
  /** Hidden from pickers and boards since then, epoch milliseconds; null for what is in use. */
  archivedAt: number | null;
  /** The import that made it. */
  importId: string | null;
}

export interface LogTable {
  matchId: string;
  revision: number;
  commandId: string;
  at: number;
  recordedAt: number;
  actor: string;
  /** JSON: the event. */
  event: string;
}

export interface OutboxTable {
  id: Generated<number>;
  matchId: string;
  competitionId: string;
  revision: number;
  /** JSON: a `match.updated` that lacks only the time of its broadcast. */
  message: string;
}

export interface CrestTable {
  /** A hash of the image: another image is another address. */
  id: string;
  image: Buffer;
  createdAt: number;
}

export interface SearchTermTable {
  kind: string;
  rank: number;
  term: string;
  itemId: string;
}

export interface VenueTable {
  id: string;
  ref: string | null;
  name: string;
  town: string | null;
  version: Generated<number>;
  archivedAt: number | null;
  createdAt: number;
}

export interface PlayerTable {
  id: string;
  name: string;
  version: Generated<number>;
  archivedAt: number | null;
  createdAt: number;
}

export interface SquadTable {
  teamId: string;
  playerId: string;
  place: number;
  number: number | null;
  position: string | null;
}

export interface StageTable {
  id: string;
  competitionId: string;
  name: string;
  place: number;
}

export interface ImportTable {
  id: string;
  file: string;
  actor: string;
  /** JSON: the refs of its matches. */
  matchRefs: string;
  at: number;
  finishedAt: number | null;
  undoneAt: number | null;
}

export interface AssignmentTable {
  matchId: string;
  userId: string;
}

/** Part of better-auth's own table that we read. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  role: string;
}

/** Part of better-auth's account table: how somebody signs in. */
export interface AccountTable {
  userId: string;
  providerId: string;
}

/** Part of the API key plugin's own table. Booleans and dates as each database has them. */
export interface ApiKeyTable {
  id: string;
  name: string | null;
  /** A hash; the key itself is nowhere. */
  key: string;
  /** Id of the user it belongs to. */
  referenceId: string;
  enabled: boolean | number;
  expiresAt: Date | string | null;
}

export interface Tables {
  competition: CompetitionTable;
  team: TeamTable;
  match: MatchTable;
  log: LogTable;
  outbox: OutboxTable;
  crest: CrestTable;
  searchTerm: SearchTermTable;
  venue: VenueTable;
  player: PlayerTable;
  squad: SquadTable;
  stage: StageTable;
  import: ImportTable;
  assignment: AssignmentTable;
  user: UserTable;
  account: AccountTable;
  apikey: ApiKeyTable;
}

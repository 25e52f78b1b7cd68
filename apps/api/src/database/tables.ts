import type { Generated } from 'kysely';

export interface CompetitionTable {
  id: string;
  ref: string | null;
  slug: string;
  name: string;
  season: string;
  sport: string;
  createdAt: number;
}

export interface TeamTable {
  id: string;
  ref: string | null;
  name: string;
  shortName: string;
  code: string;
  colour: string | null;
  createdAt: number;
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
  assignment: AssignmentTable;
  user: UserTable;
  account: AccountTable;
  apikey: ApiKeyTable;
}

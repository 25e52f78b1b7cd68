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
  /** When it was archived; null while it is in use. */
  archivedAt: number | null;
  /** The import that created it. */
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
  /** Its names, normalized, for `store/name-search.ts`. */
  searchName: string;
  createdAt: number;
  version: Generated<number>;
  /** When it was archived; null while it is in use. */
  archivedAt: number | null;
  /** The import that created it. */
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
  /** As first scheduled; `kickoffAt` follows the log. Epoch milliseconds, like all times here. */
  scheduledAt: number;
  kickoffAt: number;
  /** When it goes on, or went on, after it was suspended; follows the log. */
  continuesAt: number | null;
  /** As long as it has begun and is not over: by when it is to be heard of; follows the log. */
  newsDueBy: number | null;
  /** JSON: the sport's options. */
  options: string;
  /** Seconds of play for each second, when it replays a past match; otherwise null. */
  replayRate: number | null;
  revision: number;
  status: string;
  /** JSON: the newest summary. */
  summary: string;
  changedAt: number;
  version: Generated<number>;
  /** When it was archived; null while it is in use. */
  archivedAt: number | null;
  /** The import that created it. */
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
  /** The import that recorded it. */
  importId: string | null;
  /** The import that it took something of back. */
  undoneImportId: string | null;
}

/** One row: the version of the wire that the summaries in `match` are of. */
export interface SummaryVersionTable {
  version: number;
}

export interface OutboxTable {
  id: Generated<number>;
  matchId: string;
  competitionId: string;
  revision: number;
  /** JSON: a `match.updated` without the time of its broadcast. */
  message: string;
}

export interface CrestTable {
  /** A hash of the image, so a new image gets a new URL. */
  id: string;
  image: Buffer;
  createdAt: number;
}

export interface VenueTable {
  id: string;
  ref: string | null;
  name: string;
  town: string | null;
  /** Its names, normalized, for `store/name-search.ts`. */
  searchName: string;
  version: Generated<number>;
  archivedAt: number | null;
  createdAt: number;
}

export interface PlayerTable {
  id: string;
  name: string;
  /** Its names, normalized, for `store/name-search.ts`. */
  searchName: string;
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

/** Who is scoring a match. */
export interface ScoringTable {
  matchId: string;
  /** The number of takeovers. */
  turn: number;
  userId: string;
  since: number;
  /** The person they took over from. */
  fromId: string | null;
}

export interface AuditTable {
  id: Generated<number>;
  at: number;
  /** `user:…`, `key:…`, `system` or `nobody`. */
  actor: string;
  kind: string;
  subject: string;
  matchId: string | null;
  competitionId: string | null;
  personId: string | null;
  /** JSON: each field, from what to what. */
  changes: string;
}

export interface OneTimeLinkTable {
  id: string;
  tokenHash: string;
  kind: string;
  /** Of an invite. */
  role: string | null;
  /** Whose password it sets; for a used invite, the person who joined. */
  personId: string | null;
  note: string | null;
  actor: string;
  createdAt: number;
  expiresAt: number;
  usedAt: number | null;
  revokedAt: number | null;
}

export interface ThrottleTable {
  key: string;
  tries: number;
  lastAt: number;
  blockedUntil: number;
}

export interface FeedKeyTable {
  id: string;
  name: string;
  /** The key itself is not stored. */
  hash: string;
  start: string;
  /** JSON: ids of competitions; null for all. */
  competitions: string | null;
  createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

/** A date of better-auth; SQLite stores text. */
type AuthDate = Date | string;

/** The columns of better-auth's tables that we read or write ourselves. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean | number;
  role: string;
  createdAt: AuthDate;
  updatedAt: AuthDate;
  /** When the person was removed; the name stays for the logs. */
  removedAt: number | null;
}

/** A way to sign in, like a password. */
export interface AccountTable {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  /** A hash. */
  password: string | null;
  createdAt: AuthDate;
  updatedAt: AuthDate;
}

export interface SessionTable {
  id: string;
  userId: string;
  token: string;
  expiresAt: AuthDate;
  createdAt: AuthDate;
  updatedAt: AuthDate;
  ipAddress: string | null;
  userAgent: string | null;
}

/** Challenges of passkeys; better-auth's. */
export interface VerificationTable {
  id: string;
  expiresAt: AuthDate;
}

export interface PasskeyTable {
  id: string;
  userId: string;
  name: string | null;
  createdAt: AuthDate | null;
}

export interface Tables {
  competition: CompetitionTable;
  team: TeamTable;
  match: MatchTable;
  log: LogTable;
  outbox: OutboxTable;
  crest: CrestTable;
  venue: VenueTable;
  player: PlayerTable;
  squad: SquadTable;
  stage: StageTable;
  import: ImportTable;
  assignment: AssignmentTable;
  scoring: ScoringTable;
  summaryVersion: SummaryVersionTable;
  audit: AuditTable;
  oneTimeLink: OneTimeLinkTable;
  throttle: ThrottleTable;
  feedKey: FeedKeyTable;
  user: UserTable;
  account: AccountTable;
  session: SessionTable;
  verification: VerificationTable;
  passkey: PasskeyTable;
}

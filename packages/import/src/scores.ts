import type {
  CommandAnswer,
  CommandRequest,
  Competition,
  Fixture,
  LogPage,
  NewCompetition,
  NewMatch,
  NewTeam,
  Snapshot,
  Team,
} from '@scoreline/protocol';

/** What an import asks of the scores API: the routes that anybody may use, whoever sends the requests. */
export interface Scores {
  /** Each of these gives what is there already under the same `ref`. */
  enterCompetition(wanted: NewCompetition): Promise<Competition>;
  enterTeam(wanted: NewTeam): Promise<Team>;
  enterMatch(wanted: NewMatch): Promise<{ readonly match: Fixture; readonly isNew: boolean }>;
  /** Throws `Refused` when a rule forbids it. */
  post(matchId: string, request: CommandRequest): Promise<CommandAnswer>;
  /** A match as it is, or as it was after a revision. */
  readMatch(id: string, at?: number): Promise<Snapshot>;
  /** The entries of its log after a revision, some at a time. */
  readLog(id: string, after?: number): Promise<LogPage>;
}

export * from './core/clock.ts';
export type { CommandOf } from './core/command.ts';
export { CORE_COMMANDS } from './core/command.ts';
export { type CountedMatch, countedIn, countsForPlayers } from './core/counted-match.ts';
export { isCorrection } from './core/event.ts';
export { sameAtTheStart } from './core/growing-list.ts';
export {
  CORE_NOTICES,
  type CoreNotice,
  compareIncidents,
  INCIDENT_STATES,
  type Incident as IncidentOf,
  type IncidentBase,
  type IncidentState,
} from './core/incident.ts';
export { knockOutMatches } from './core/knock-out.ts';
export * from './core/lineup.ts';
export {
  type Ending,
  hasScore,
  type MatchResult,
  readResult,
  type Verdict,
} from './core/match-result.ts';
export * from './core/minute.ts';
export {
  isOnBoardOf,
  isOngoing,
  isUnattended,
  isUnderWayAt,
  LONGEST_SILENCE_MS,
  type News,
  type Span,
} from './core/news.ts';
export { checkNote, NOTE_LENGTH } from './core/note.ts';
export * from './core/period-clock.ts';
export * from './core/refusal.ts';
export * from './core/result.ts';
export * from './core/side.ts';
export { isSportCommand, isSportEvent, type Sport } from './core/sport.ts';
export type { SportTypes } from './core/sport-types.ts';
export * from './core/standings.ts';
export type { State } from './core/state.ts';
export * from './core/status.ts';
export { SUMMARY_VERSION } from './core/summarize.ts';
export {
  type AnySummary,
  type Penalty,
  PHASE_KINDS,
  type Phase,
  type PhaseKind,
  type SummaryOf,
  type SummaryResult,
  TURN_REASONS,
  type TurnReason,
  type Unit,
} from './core/summary.ts';
export * from './core/table-rules.ts';
export * from './make-setup.ts';
export * from './match.ts';
export * from './rule-ids.ts';
export * from './sports/index.ts';
export * from './sports.ts';

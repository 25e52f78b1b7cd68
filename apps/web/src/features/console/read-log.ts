import type { Entry, MatchEvent } from '@scoreline/match';
import type { LogPage } from '@scoreline/protocol';

const EVENT_TYPES: Readonly<Record<MatchEvent['type'], true>> = {
  KickoffMoved: true,
  MatchDelayed: true,
  MatchPostponed: true,
  MatchCancelled: true,
  MatchInterrupted: true,
  MatchSuspended: true,
  MatchResumed: true,
  MatchAbandoned: true,
  MatchAwarded: true,
  WalkoverGiven: true,
  SideRetired: true,
  LineupSet: true,
  NoteAdded: true,
  ReviewOpened: true,
  ReviewClosed: true,
  ResultRecorded: true,
  MatchFinalized: true,
  MatchReopened: true,
  IncidentVoided: true,
  IncidentRestored: true,
  IncidentAmended: true,
  PeriodStarted: true,
  PeriodEnded: true,
  ClockSet: true,
  AddedTimeAnnounced: true,
  GoalRecorded: true,
  PenaltyMissed: true,
  CardShown: true,
  SubstitutionMade: true,
  KickTaken: true,
  ShootOutRecorded: true,
  PlayStarted: true,
  PointWon: true,
};

/** The API wrote the event itself, so its type vouches for its fields. */
export const isMatchEvent = (event: { readonly type: string }): event is MatchEvent =>
  event.type in EVENT_TYPES;

/** An entry of the log with the revision it made. */
export interface LoggedEntry {
  readonly revision: number;
  readonly entry: Entry;
}

/** The entries of a page of the log. Throws on an event this page does not know: it is older than the server. */
export const toEntries = (page: LogPage): LoggedEntry[] =>
  page.entries.map(({ revision, commandId, at, event }) => {
    if (!isMatchEvent(event))
      throw new Error(`This page is older than the server: it does not know ${event.type}. Load it again.`);
    return { revision, entry: { id: commandId, at, event } };
  });

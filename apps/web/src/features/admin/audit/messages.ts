import type { AuditGroup, AuditKind } from '@scoreline/protocol';
import { isolate } from '../../../locale/isolate.ts';

export const TITLE = 'Audit log';
export const ONE_MATCH = 'One match only';
export const onlyMatch = (home: string, away: string): string => `Only ${isolate(home)} – ${isolate(away)}`;
export const OPEN_CONSOLE = 'Open console';
export const ALL_MATCHES = 'All matches';
export const DENIED = 'Not allowed';
export const YOUR_LOG = 'Audit log of your matches';
export const WRONG_ADDRESS = 'Invalid filter in the address. Choose again.';
export const WHOLE_LOG = 'Full log';
export const NO_MATCHING_ENTRIES = 'No matching entries.';
export const NO_ENTRIES_FOR_SCORER = 'No entries yet for the matches assigned to you.';
export const NO_ENTRIES = 'No entries yet.';
export const PAGES = 'Pages';
export const NEWEST = 'Newest';
export const OLDER = 'Older';

export const FILTER = 'Filter';
export const WHO = 'Who';
export const EVERYBODY = 'Everyone';
export const UNLISTED = 'Someone not listed';
export const PEOPLE = 'People';
export const API_KEYS = 'API keys';
export const WHAT = 'What';
export const EVERYTHING = 'Everything';
export const GROUPS: Readonly<Record<AuditGroup, string>> = {
  matches: 'Match events',
  catalogue: 'Competitions, teams, matches and imports',
  people: 'People and roles',
  keys: 'API keys',
  signIns: 'Sign-ins',
};
export const FROM = 'From';
export const TO = 'To';
export const SHOW = 'Show';
export const LOADING = 'Loading…';
export const WRONG_DAY = 'Enter a date such as 2026-11-25.';
export const DAYS_SWAPPED = 'The first day is after the last day.';

/** What somebody did, after their name. */
export const DEEDS: Readonly<Record<Exclude<AuditKind, 'command'>, (subject: string) => string>> = {
  competitionMade: (subject) => `created the competition ${subject}`,
  competitionChanged: (subject) => `edited the competition ${subject}`,
  stagesChanged: (subject) => `edited the stages of ${subject}`,
  teamMade: (subject) => `created the team ${subject}`,
  teamChanged: (subject) => `edited the team ${subject}`,
  squadChanged: (subject) => `edited the squad of ${subject}`,
  playerChanged: (subject) => `edited the player ${subject}`,
  venueMade: (subject) => `created the venue ${subject}`,
  venueChanged: (subject) => `edited the venue ${subject}`,
  matchMade: (subject) => `created the match ${subject}`,
  matchChanged: (subject) => `edited the match ${subject}`,
  scorersAssigned: (subject) => `assigned scorers to ${subject}`,
  importMade: (subject) => `imported ${subject}`,
  importUndone: (subject) => `undid the import of ${subject}`,
  personInvited: (subject) => `invited ${subject}`,
  inviteRevoked: (subject) => `revoked the invite of ${subject}`,
  personJoined: () => 'joined with an invite',
  personAdded: (subject) => `added ${subject}`,
  personRenamed: () => 'changed their name',
  roleChanged: (subject) => `changed the role of ${subject}`,
  personRemoved: (subject) => `removed ${subject}`,
  passwordLinkMade: (subject) => `created a password link for ${subject}`,
  passwordReset: () => 'set a new password with a link',
  passwordChanged: () => 'changed their password',
  sessionsEnded: (subject) => `ended sessions of ${subject}`,
  passkeyAdded: () => 'added a passkey',
  passkeyRemoved: () => 'removed a passkey',
  keyMade: (subject) => `created the API key ${subject}`,
  keyRevoked: (subject) => `revoked the API key ${subject}`,
  signedIn: () => 'signed in',
  signInFailed: (subject) => `failed to sign in as ${subject}`,
  signedOut: () => 'signed out',
};
export const CHANGED_MATCH = 'changed a match';
export const sessionsEnded = (count: number, subject: string): string =>
  count === 1 ? `ended 1 session of ${subject}` : `ended ${count} sessions of ${subject}`;

/** Names of fields that are not their own names with spaces. */
export const FIELDS: Readonly<Record<string, string>> = {
  email: 'E-mail',
  how: 'By',
  kickoffAt: 'Start',
  shortName: 'Short name',
  awayColour: 'Away colour',
  tableOrder: 'Table order',
  home: 'Home',
  away: 'Away',
};
export const YES = 'yes';
export const NO = 'no';
export const NOTHING = 'nothing';
export const changed = (from: string, to: string): string => `from ${from} to ${to}`;
export const taken = (from: string): string => `${from} removed`;
export const versus = (home: string, away: string): string => `${isolate(home)} – ${isolate(away)}`;
export const IN_MATCH = 'in';
export const detail = (label: string, text: string): string => `${label}: ${text}`;
export const happened = (at: string): string => `Happened: ${at}`;

import type { AuditChange, AuditEntry, AuditKind } from '@scoreline/protocol';
import { momentOf } from '../../../locale/day.ts';
import { deviceName } from '../../sign-in/device-name.ts';
import { describeEvent } from './describe-event.ts';
import { type ChangeDescription, type EntryDescription, fromTo } from './entry-description.ts';
import type { EventLookup } from './recorded-events.ts';

const DEEDS: Readonly<Record<Exclude<AuditKind, 'command'>, (subject: string) => string>> = {
  competitionMade: (subject) => `made the competition ${subject}`,
  competitionChanged: (subject) => `changed the competition ${subject}`,
  stagesChanged: (subject) => `changed the stages of ${subject}`,
  teamMade: (subject) => `made the team ${subject}`,
  teamChanged: (subject) => `changed the team ${subject}`,
  squadChanged: (subject) => `changed the squad of ${subject}`,
  playerChanged: (subject) => `changed the player ${subject}`,
  venueMade: (subject) => `made the venue ${subject}`,
  venueChanged: (subject) => `changed the venue ${subject}`,
  matchMade: (subject) => `made the match ${subject}`,
  matchChanged: (subject) => `changed the match ${subject}`,
  scorersAssigned: (subject) => `set who scores ${subject}`,
  importMade: (subject) => `imported ${subject}`,
  importUndone: (subject) => `undid the import of ${subject}`,
  personInvited: (subject) => `invited ${subject}`,
  inviteRevoked: (subject) => `took back the invite of ${subject}`,
  personJoined: () => 'joined by an invite',
  personAdded: (subject) => `added ${subject}`,
  personRenamed: () => 'changed their name',
  roleChanged: (subject) => `changed the role of ${subject}`,
  personRemoved: (subject) => `removed ${subject}`,
  passwordLinkMade: (subject) => `made a password link for ${subject}`,
  passwordReset: () => 'set a new password by a link',
  passwordChanged: () => 'changed their password',
  sessionsEnded: (subject) => `ended sessions of ${subject}`,
  passkeyAdded: () => 'added a passkey',
  passkeyRemoved: () => 'removed a passkey',
  keyMade: (subject) => `made the API key ${subject}`,
  keyRevoked: (subject) => `revoked the API key ${subject}`,
  signedIn: () => 'signed in',
  signInFailed: (subject) => `tried to sign in as ${subject}, and was refused`,
  signedOut: () => 'signed out',
};

const LABELS: Readonly<Record<string, string>> = {
  email: 'E-mail',
  how: 'By',
  kickoffAt: 'Kick-off',
  shortName: 'Short name',
  awayColour: 'Away colour',
  tableOrder: 'Order of the table',
  home: 'Home',
  away: 'Away',
};

/** `Short name` for `shortName`, also of a field that nobody has thought of here. */
const labelOf = (field: string): string =>
  LABELS[field] ??
  `${field.charAt(0).toUpperCase()}${field.slice(1).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

const valueText = (field: string, value: AuditChange['to'], zone: string): string | null => {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'kickoffAt' && typeof value === 'number') return momentOf(value, zone);
  return field === 'browser' ? deviceName(String(value)) : String(value);
};

const detailOf = ({ field, from, to }: AuditChange, zone: string): ChangeDescription => ({
  label: labelOf(field),
  text: fromTo(valueText(field, from, zone), valueText(field, to, zone)),
});

/** What an entry of the audit log says, in words. `told` is what the match's log said before it. */
export const describeEntry = (entry: AuditEntry, zone: string, told: EventLookup): EntryDescription => {
  const { kind, subject, changes, event, match } = entry;
  if (kind === 'command')
    return event === null || match === null
      ? { what: 'changed a match', details: [] }
      : describeEvent(event, { names: match, zone, told });
  if (kind === 'sessionsEnded') {
    const count = Number(changes[0]?.from ?? 0);
    return { what: `ended ${count} ${count === 1 ? 'session' : 'sessions'} of ${subject}`, details: [] };
  }
  return { what: DEEDS[kind](subject), details: changes.map((change) => detailOf(change, zone)) };
};

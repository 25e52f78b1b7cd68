import { z } from 'zod';
import { id, instant, sport, text } from './fields.ts';

/** The kinds of audited changes, by subject. `command` is any entry of a match's log. */
export const AUDIT_GROUPS = {
  matches: ['command'],
  catalogue: [
    'competitionMade',
    'competitionChanged',
    'stagesChanged',
    'teamMade',
    'teamChanged',
    'squadChanged',
    'playerChanged',
    'venueMade',
    'venueChanged',
    'matchMade',
    'matchChanged',
    'scorersAssigned',
    'importMade',
    'importUndone',
  ],
  people: [
    'personInvited',
    'inviteRevoked',
    'personJoined',
    'personAdded',
    'personRenamed',
    'roleChanged',
    'personRemoved',
    'passwordLinkMade',
    'passwordReset',
    'passwordChanged',
    'sessionsEnded',
    'passkeyAdded',
    'passkeyRemoved',
  ],
  keys: ['keyMade', 'keyRevoked'],
  signIns: ['signedIn', 'signInFailed', 'signedOut'],
} as const;
export type AuditGroup = keyof typeof AUDIT_GROUPS;
export type AuditKind = (typeof AUDIT_GROUPS)[AuditGroup][number];

const { matches, catalogue, people, keys, signIns } = AUDIT_GROUPS;
/** The kind of an audited change. */
export const auditKind = z.enum([...matches, ...catalogue, ...people, ...keys, ...signIns]);
/** The subject that an audit log is filtered by. */
export const auditGroup = z.enum(['matches', 'catalogue', 'people', 'keys', 'signIns']);

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A changed field: its value before and after. */
export const auditChange = z.object({ field: z.string(), from: value, to: value });
export type AuditChange = z.infer<typeof auditChange>;

/** Who can make a change: a person, a feed with a key, Scoreline itself, or someone who is not signed in. */
export const ACTOR_KINDS = ['user', 'key', 'system', 'nobody'] as const;

/** An entry of the audit log. */
export const auditEntry = z.object({
  id: z.string(),
  /** When it was saved. */
  at: instant,
  by: z.object({ kind: z.enum(ACTOR_KINDS), id: z.string(), name: z.string() }),
  kind: auditKind,
  /** The name of what was changed, at the time. */
  subject: z.string(),
  match: z.object({ id, sport, home: z.string(), away: z.string() }).nullable(),
  competitionId: id.nullable(),
  personId: z.string().nullable(),
  changes: z.array(auditChange),
  /** For `command`: the event, when it happened, and the match's revision after it. */
  event: z.looseObject({ type: z.string() }).nullable(),
  happenedAt: instant.nullable(),
  revision: z.int().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** `GET /v1/audit`: newest first. `next` is the cursor of the next page, null at the end. */
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.string().nullable() });
export type AuditPage = z.infer<typeof auditPage>;

const epoch = z
  .string()
  .regex(/^-?\d{1,15}$/, 'must be epoch milliseconds')
  .transform(Number)
  .pipe(instant);
/** The query of `GET /v1/audit`; all parts narrow it. */
export const auditQuery = z.object({
  match: id.exactOptional(),
  competition: id.exactOptional(),
  /** The ID of a person or key: as the one who made the change, or the one it was made to. */
  person: text(64).exactOptional(),
  kind: auditGroup.exactOptional(),
  /** `from` inclusive, `to` exclusive. */
  from: epoch.exactOptional(),
  to: epoch.exactOptional(),
  cursor: text(200).exactOptional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

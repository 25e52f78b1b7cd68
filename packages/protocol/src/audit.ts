import { z } from 'zod';
import { id, instant, text } from './terms.ts';

/** What is recorded of changes, by what they are about. `command` stands for everything in a match's own log. */
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
export const auditKind = z.enum([...matches, ...catalogue, ...people, ...keys, ...signIns]);
export const auditGroup = z.enum(['matches', 'catalogue', 'people', 'keys', 'signIns']);

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** One field, from what to what. */
export const auditChange = z.object({ field: z.string(), from: value, to: value });
export type AuditChange = z.infer<typeof auditChange>;

/** Who may stand behind a change: somebody, a feed, the program itself, or whoever is not signed in. */
export const ACTOR_KINDS = ['user', 'key', 'system', 'nobody'] as const;

export const auditEntry = z.object({
  id: z.string(),
  /** When it was kept. */
  at: instant,
  by: z.object({ kind: z.enum(ACTOR_KINDS), id: z.string(), name: z.string() }),
  kind: auditKind,
  /** What was changed, as it was called then. */
  subject: z.string(),
  match: z.object({ id, home: z.string(), away: z.string() }).nullable(),
  competitionId: id.nullable(),
  personId: z.string().nullable(),
  changes: z.array(auditChange),
  /** Of `command`: what it led to, when that happened, and the revision of the match it made. */
  event: z.looseObject({ type: z.string() }).nullable(),
  happenedAt: instant.nullable(),
  revision: z.int().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** `GET /v1/audit`: the newest first; `next` asks for those before, null at the end. */
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.string().nullable() });
export type AuditPage = z.infer<typeof auditPage>;

const epoch = z
  .string()
  .regex(/^-?\d{1,15}$/, 'must be epoch milliseconds')
  .transform(Number)
  .pipe(instant);
export const auditQuery = z.object({
  match: id.exactOptional(),
  competition: id.exactOptional(),
  /** Who did it or whom it was done to: an id of a person or of a key. */
  person: text(64).exactOptional(),
  kind: auditGroup.exactOptional(),
  /** `from` inclusive, `to` exclusive. */
  from: epoch.exactOptional(),
  to: epoch.exactOptional(),
  cursor: text(200).exactOptional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

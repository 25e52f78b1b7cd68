import { z } from 'zod';
import { id, instant, text } from './terms.ts';

export const ROLES = ['owner', 'editor', 'scorer', 'feed'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** What a person may be; `feed` is for keys. */
export const PERSON_ROLES = ['owner', 'editor', 'scorer'] as const;
export const personRole = z.enum(PERSON_ROLES);
export type PersonRole = z.infer<typeof personRole>;

/** `GET /v1/me`. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  /** The matches a scorer may score; editors and owners may score all. */
  matches: z.array(id),
});
export type Me = z.infer<typeof me>;

export const person = z.object({ id: z.string(), name: z.string(), email: z.string(), role });
export type Person = z.infer<typeof person>;
export const people = z.object({ people: z.array(person) });
export type People = z.infer<typeof people>;

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
/** A password that somebody chooses. Whether it is a common one, the server says. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, `must have at least ${PASSWORD_LENGTH.min} characters`)
  .max(PASSWORD_LENGTH.max, `must have at most ${PASSWORD_LENGTH.max} characters`);
const email = z.email('must be an e-mail address in full, like ana@example.org').max(200);

/** `POST /v1/people`, the owner's: somebody with a password that the owner hands over. */
export const newPerson = z.strictObject({ name: text(80), email, password: newPassword, role: personRole });
export type NewPerson = z.infer<typeof newPerson>;

/** `PATCH /v1/people/:id`, the owner's. */
export const personEdit = z.strictObject({ role: personRole });

/** `POST /v1/invites`, the owner's. `note` is for the owner, so that open invites can be told apart. */
export const newInvite = z.strictObject({ role: personRole, note: text(80).exactOptional() });
export type NewInvite = z.infer<typeof newInvite>;
export const invite = z.object({
  id,
  role: personRole,
  note: z.string().nullable(),
  by: z.string(),
  createdAt: instant,
  expiresAt: instant,
});
export type Invite = z.infer<typeof invite>;
/** `GET /v1/invites`: those that can still be used. */
export const invites = z.object({ invites: z.array(invite) });
/** A link that works once. Its address is shown this once; only a hash of it is kept. */
export const madeLink = z.object({ id, path: z.string(), expiresAt: instant });
export type MadeLink = z.infer<typeof madeLink>;

/** `GET /v1/links/:token`: what a link is for. */
export const link = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join'), role: personRole, expiresAt: instant }),
  z.object({ kind: z.literal('password'), name: z.string(), email: z.string(), expiresAt: instant }),
]);
export type Link = z.infer<typeof link>;
/** `POST /v1/links/:token/join`. */
export const joining = z.strictObject({ name: text(80), email, password: newPassword });
export type Joining = z.infer<typeof joining>;
/** `POST /v1/links/:token/password`. */
export const passwordReset = z.strictObject({ password: newPassword });
/** `PATCH /v1/me`. */
export const ownEdit = z.strictObject({ name: text(80) });
/** `PUT /v1/me/password`. */
export const passwordChange = z.strictObject({ current: z.string().min(1).max(200), password: newPassword });

/** A browser in which somebody is signed in. */
export const session = z.object({
  id: z.string(),
  /** The session that asks. */
  isThis: z.boolean(),
  createdAt: instant,
  /** To within five minutes. */
  lastUsedAt: instant,
  address: z.string(),
  /** As the browser calls itself. */
  userAgent: z.string(),
});
export type Session = z.infer<typeof session>;
export const sessions = z.object({ sessions: z.array(session) });

export const passkey = z.object({
  id: z.string(),
  name: z.string().nullable(),
  createdAt: instant.nullable(),
});
export type Passkey = z.infer<typeof passkey>;
export const passkeys = z.object({ passkeys: z.array(passkey) });

/** `PUT /v1/matches/:id/scorers`: who of the scorers may score it. */
export const assignment = z.strictObject({ scorers: z.array(id).max(50) });

/**
 * `POST /v1/keys`, the owner's: a key that may post commands and create what an import needs; in the competitions
 * named, or in all of them.
 */
export const newKey = z.strictObject({
  name: text(40),
  competitions: z.array(id).min(1).max(100).exactOptional(),
});
export type NewKey = z.infer<typeof newKey>;
/** What making a key answers. The key can be read this once; only its hash is kept. */
export const key = z.object({ id: z.string(), name: z.string(), key: z.string() });
export const keyRecord = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters, to tell keys apart. */
  start: z.string(),
  /** Null for all competitions. */
  competitions: z.array(z.object({ id, name: z.string() })).nullable(),
  createdAt: instant,
  /** To within a minute. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type KeyRecord = z.infer<typeof keyRecord>;
/** `GET /v1/keys`: those in use, then those revoked. */
export const keys = z.object({ keys: z.array(keyRecord) });

import { z } from 'zod';
import { id, instant, text } from './fields.ts';

/** The roles of a principal: those of people, and `feed` of API keys. */
export const ROLES = ['owner', 'editor', 'scorer', 'feed'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** The roles of people; `feed` is the role of API keys. */
export const PERSON_ROLES = ['owner', 'editor', 'scorer'] as const;
export const personRole = z.enum(PERSON_ROLES);
export type PersonRole = z.infer<typeof personRole>;

/** `GET /v1/me`. */
export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  /** IDs of the matches assigned to a scorer; editors and owners may score all. */
  matches: z.array(id),
});
export type Me = z.infer<typeof me>;

/** A person who can sign in. */
export const person = z.object({ id: z.string(), name: z.string(), email: z.string(), role });
export type Person = z.infer<typeof person>;
/** `GET /v1/people`, for editors and the owner. */
export const people = z.object({ people: z.array(person) });
export type People = z.infer<typeof people>;

/** The length of a password, in UTF-16 code units. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
/** A new password. The server also rejects common ones. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, `must have at least ${PASSWORD_LENGTH.min} characters`)
  .max(PASSWORD_LENGTH.max, `must have at most ${PASSWORD_LENGTH.max} characters`);
const email = z.email('must be an email address, like ana@example.org').max(200);

/** `POST /v1/people`, for the owner: a person with a password that the owner hands over. */
export const newPerson = z.strictObject({ name: text(80), email, password: newPassword, role: personRole });
export type NewPerson = z.infer<typeof newPerson>;

/** `PATCH /v1/people/:id`, for the owner. */
export const personEdit = z.strictObject({ role: personRole });

/** `POST /v1/invites`, for the owner. `note` helps the owner to tell open invites apart. */
export const newInvite = z.strictObject({ role: personRole, note: text(80).exactOptional() });
export type NewInvite = z.infer<typeof newInvite>;
/** An open invite. `by` is the name of who created it. */
export const invite = z.object({
  id,
  role: personRole,
  note: z.string().nullable(),
  by: z.string(),
  createdAt: instant,
  expiresAt: instant,
});
export type Invite = z.infer<typeof invite>;
/** `GET /v1/invites`: the open ones. */
export const invites = z.object({ invites: z.array(invite) });
/** A new one-time link. Its path can be read only now: just a hash of it is stored. */
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

/** A session: a browser in which a person is signed in. */
export const session = z.object({
  id: z.string(),
  /** Whether it is the session of this request. */
  isThis: z.boolean(),
  createdAt: instant,
  /** Accurate to five minutes. */
  lastUsedAt: instant,
  address: z.string(),
  /** The browser's User-Agent header. */
  userAgent: z.string(),
});
export type Session = z.infer<typeof session>;
/** `GET /v1/me/sessions` and `GET /v1/people/:id/sessions`. */
export const sessions = z.object({ sessions: z.array(session) });

/** A passkey of a person. `name` is the name that they gave it. */
export const passkey = z.object({
  id: z.string(),
  name: z.string().nullable(),
  createdAt: instant.nullable(),
});
export type Passkey = z.infer<typeof passkey>;
/** `GET /v1/me/passkeys`: oldest first. */
export const passkeys = z.object({ passkeys: z.array(passkey) });

/** `PUT /v1/matches/:id/scorers`: the IDs of all scorers of the match. */
export const assignment = z.strictObject({ scorers: z.array(id).max(50) });

/**
 * `POST /v1/keys`, for the owner: a key that may post commands and create what an import needs, in the named competitions
 * or in all of them.
 */
export const newKey = z.strictObject({
  name: text(40),
  competitions: z.array(id).min(1).max(100).exactOptional(),
});
export type NewKey = z.infer<typeof newKey>;
/** A new key. It can be read only now: just its hash is stored. */
export const key = z.object({ id: z.string(), name: z.string(), key: z.string() });
/** An API key, without the key itself. */
export const keyRecord = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters of the key, to tell keys apart. */
  start: z.string(),
  /** Null for all competitions. */
  competitions: z.array(z.object({ id, name: z.string() })).nullable(),
  createdAt: instant,
  /** Accurate to a minute. */
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type KeyRecord = z.infer<typeof keyRecord>;
/** `GET /v1/keys`: active keys, then revoked ones. */
export const keys = z.object({ keys: z.array(keyRecord) });

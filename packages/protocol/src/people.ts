import { z } from 'zod';
import { id, text } from './terms.ts';

export const ROLES = ['owner', 'editor', 'scorer', 'feed'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

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
export const people = z.object({ people: z.array(person) });
export type People = z.infer<typeof people>;

/** `POST /v1/people`, the owner's. */
export const newPerson = z.strictObject({
  name: text(80),
  email: z.email().max(200),
  password: z.string().min(10, 'must have at least 10 characters').max(128),
  role: z.enum(['owner', 'editor', 'scorer']),
});
export type NewPerson = z.infer<typeof newPerson>;

/** `PUT /v1/matches/:id/scorers`: who of the scorers may score it. */
export const assignment = z.strictObject({ scorers: z.array(id).max(50) });

/** `POST /v1/keys`, the owner's: a key that may post commands and create what an import needs. */
export const newKey = z.strictObject({ name: text(40) });
export const key = z.object({ id: z.string(), name: z.string(), key: z.string() });

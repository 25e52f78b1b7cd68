import { z } from 'zod';

/** The kinds of errors: the last part of the RFC 9457 `type`. */
export const PROBLEMS = [
  'bad-request',
  'not-json',
  'too-large',
  'unsupported-type',
  'signed-out',
  'forbidden',
  'wrong-origin',
  'not-found',
  'wrong-method',
  'conflict',
  'gone',
  'refused',
  'reused-id',
  'too-many-requests',
  'internal',
  'unavailable',
] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

/** RFC 9457 problem details: the body of every error response. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What went wrong, and what to do. */
  detail: z.string(),
  /** For `refused`: the ID of the rule in RULES.md. */
  rule: z.string().exactOptional(),
  /** For `conflict` on a match: its current revision. */
  revision: z.int().exactOptional(),
  /** For `conflict` on a record of the catalogue: its current version. */
  version: z.int().exactOptional(),
  /** For `bad-request`: each invalid field. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});
export type Problem = z.infer<typeof problem>;

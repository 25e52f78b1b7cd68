import { z } from 'zod';

/** Every kind of error, as the last part of its RFC 9457 `type`. */
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

/** RFC 9457 problem details: the body of every answer that is not 2xx. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What was wrong and what would be right. */
  detail: z.string(),
  /** Of `refused`: the id in RULES.md. */
  rule: z.string().exactOptional(),
  /** Of `conflict`: the match's revision now. */
  revision: z.int().exactOptional(),
  /** Of `conflict` over a record of the catalogue: its version now. */
  version: z.int().exactOptional(),
  /** Of `bad-request`: each field that is wrong. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
});
export type Problem = z.infer<typeof problem>;

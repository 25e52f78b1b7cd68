import type { Problem, ProblemKind } from '@scoreline/protocol';

const TITLES: Readonly<Record<ProblemKind, readonly [status: number, title: string]>> = {
  'bad-request': [400, 'Invalid request'],
  'not-json': [400, 'Invalid JSON'],
  'too-large': [413, 'Body too large'],
  'unsupported-type': [415, 'Unsupported content type'],
  'signed-out': [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'wrong-origin': [403, 'Request from another site'],
  'not-found': [404, 'Not found'],
  'wrong-method': [405, 'Method not allowed'],
  conflict: [409, 'Changed by someone else'],
  gone: [410, 'No longer valid'],
  refused: [422, 'Against the rules'],
  'reused-id': [422, 'Command ID already used'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Server error'],
  unavailable: [503, 'Temporarily unavailable'],
};

/** RFC 9457 problem details of one kind. `detail` is a sentence: what was wrong, and what to do. */
export const toProblem = (kind: ProblemKind, detail: string, more: Partial<Problem> = {}): Problem => {
  const [status, title] = TITLES[kind];
  return { type: `https://scoreline.dev/problems/${kind}`, title, status, detail, ...more };
};

/** Thrown by routes and queries; the error handler sends it as problem details. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly more: Partial<Problem>;

  constructor(kind: ProblemKind, detail: string, more: Partial<Problem> = {}) {
    super(detail);
    this.kind = kind;
    this.more = more;
  }
}

/** An invalid field of a request: 400, with the field's path. `message` follows the path, as in "must be a date". */
export const invalidField = (path: string, message: string, detail = `${path}: ${message}.`): ProblemError =>
  new ProblemError('bad-request', detail, { fields: [{ path, message }] });

/** Too many attempts: 429, with the time to wait in milliseconds, rounded up to seconds. */
export const tooManyRequests = (waitMs: number): ProblemError => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ProblemError('too-many-requests', `Too many attempts. Try again in ${seconds} s.`, {
    retryAfter: seconds,
  });
};

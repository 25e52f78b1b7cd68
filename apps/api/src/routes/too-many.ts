import { ProblemError } from '../problems.ts';

/** The answer to a try that came too soon. */
export const tooMany = (waitMs: number): ProblemError => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new ProblemError('too-many-requests', `Too many tries. Wait ${seconds} s, then try again.`, {
    retryAfter: seconds,
  });
};

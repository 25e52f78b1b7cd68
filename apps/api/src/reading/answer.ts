import { createHash } from 'node:crypto';

/** An answer that is ready for any number of readers. */
export interface Answer {
  /** Of all but the time, the same from every process that knows the same. */
  readonly tag: string;
  /** A JSON object without its first brace: each reader's begins with the time of the answer. */
  readonly rest: string;
}

/** Of a JSON object. */
export const answerOf = (json: string): Answer => ({
  // Weak: the time differs. A proxy that compresses makes it weak anyway.
  tag: `W/"${createHash('sha1').update(json).digest('base64url')}"`,
  rest: json === '{}' ? '}' : `,${json.slice(1)}`,
});

import { createHash } from 'node:crypto';

/** An answer that is ready for any number of readers. */
export interface Cacheable {
  /** Of all but the time, the same from every process that knows the same. */
  readonly etag: string;
  /** A JSON object without its first brace: each reader's begins with the time of the answer. */
  readonly rest: string;
}

/** Of a JSON object. */
export const toCacheable = (json: string): Cacheable => ({
  // Weak: the time differs. A proxy that compresses makes it weak anyway.
  etag: `W/"${createHash('sha1').update(json).digest('base64url')}"`,
  rest: json === '{}' ? '}' : `,${json.slice(1)}`,
});

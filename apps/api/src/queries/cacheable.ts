import { createHash } from 'node:crypto';

/** A response that can be sent to any number of readers. */
export interface Cacheable {
  /** ETag of everything but the time: the same from every process that has the same data. */
  readonly etag: string;
  /** A JSON object without its first brace: the response starts with the version and the time. */
  readonly rest: string;
}

/** Makes a cacheable response of a JSON object. */
export const toCacheable = (json: string): Cacheable => ({
  // Weak, because the time differs. A proxy that compresses makes it weak anyway.
  etag: `W/"${createHash('sha1').update(json).digest('base64url')}"`,
  rest: json === '{}' ? '}' : `,${json.slice(1)}`,
});

import { createHash } from 'node:crypto';

/** A short digest of a value, independent of the order of its keys. */
export const digest = (value: unknown): string =>
  createHash('sha1').update(canonical(value)).digest('base64url').slice(0, 16);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

import type { z } from 'zod';
import { requestApi } from '../../../api/request.ts';

/** A record as it is now, from the answer at `path`. Null when the API does not answer. */
export const readRecord = async <F, R>(
  path: string,
  schema: z.ZodType<F>,
  recordOf: (found: F) => R,
): Promise<R | null> => {
  const answer = await requestApi({ method: 'GET', path }, schema);
  return answer.kind === 'done' ? recordOf(answer.value) : null;
};

interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

/** As many characters of a name as tell it from others. */
const MOST_TYPED = 40;

/**
 * A record as it is now, looked up in the list at `path`, because records of these kinds have no address of their own.
 * Null when it is not found or the API does not answer.
 */
export const findRecord = <F, R extends NamedRecord>(
  path: string,
  schema: z.ZodType<F>,
  recordsOf: (found: F) => readonly R[],
  { id, name, archived }: NamedRecord,
): Promise<R | null> => {
  const query = archived ? 'archived=true' : `q=${encodeURIComponent(name.slice(0, MOST_TYPED))}`;
  return readRecord(
    `${path}?${query}`,
    schema,
    (found) => recordsOf(found).find((one) => one.id === id) ?? null,
  );
};

import type { z } from 'zod';
import { errorText, fieldErrors, requestApi } from './request.ts';

/** The `ref` of a content: the same for the same content, so that nothing is made twice. */
export type RefOf = (content: unknown) => string;

export type CreateResult =
  | { readonly kind: 'created'; readonly id: string }
  /** `faults` by the name of the form's field. */
  | { readonly kind: 'fault'; readonly message: string; readonly faults: Readonly<Record<string, string>> };

/**
 * Creates one thing by posting `content` to `path`. Sent again after a failure it makes nothing twice. `fields` gives
 * the form's name of a field where it is another than the request's.
 */
export const create = async (
  path: string,
  content: object,
  schema: z.ZodType<{ readonly id: string }>,
  refOf: RefOf,
  fields: Readonly<Record<string, string>> = {},
): Promise<CreateResult> => {
  const body = { ...content, ref: refOf(content) };
  const answer = await requestApi({ method: 'POST', path, body }, schema);
  if (answer.kind === 'done') return { kind: 'created', id: answer.value.id };
  const faults = Object.entries(fieldErrors(answer)).map(([field, fault]) => [fields[field] ?? field, fault]);
  return { kind: 'fault', message: errorText(answer), faults: Object.fromEntries(faults) };
};

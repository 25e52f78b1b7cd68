import { findChannelError } from './channel-name.ts';
import { isJsonObject } from './json.ts';

/** What is wrong with the body of `POST /apps/:id/events`; undefined when it is valid. */
export const findEventError = (body: unknown): string | undefined => {
  if (!isJsonObject(body)) return 'The body must be a JSON object that is not nested deeply.';
  const { name, data, channel, channels, socket_id } = body;
  if (typeof name !== 'string' || name === '') return '"name" must be a string.';
  if (data === undefined || data === null) return '"data" is missing.';
  if (channels !== undefined && !(Array.isArray(channels) && channels.length > 0))
    return '"channels" must be an array of strings.';
  // Soketi would say that it had published to a channel that nobody can join.
  const wrong = (Array.isArray(channels) ? channels : [channel])
    .map(findChannelError)
    .find((error) => error !== undefined);
  if (wrong !== undefined) return `"channel": ${wrong}`;
  const hasSocketId = socket_id !== undefined && socket_id !== null;
  return hasSocketId && typeof socket_id !== 'string' ? '"socket_id" must be a string.' : undefined;
};

/** The same for `POST /apps/:id/batch_events`. */
export const findBatchError = (body: unknown): string | undefined => {
  const batch = isJsonObject(body) ? body.batch : undefined;
  if (!Array.isArray(batch)) return '"batch" must be an array.';
  return batch.map(findEventError).find((error) => error !== undefined);
};

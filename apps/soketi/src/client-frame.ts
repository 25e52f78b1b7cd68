import { isJsonObject, type JsonObject, parseJson } from './json.ts';

/** Every frame that a client may send in the Pusher protocol, with only the fields that the protocol names. */
export type ClientFrame =
  | { readonly event: 'pusher:ping' | 'pusher:pong' }
  | { readonly event: 'pusher:subscribe'; readonly data: Subscription }
  | { readonly event: 'pusher:unsubscribe'; readonly data: { readonly channel: string } }
  | { readonly event: 'pusher:signin'; readonly data: { readonly auth: string; readonly user_data: string } }
  | { readonly event: `client-${string}`; readonly channel: string; readonly data: unknown };

interface Subscription {
  readonly channel: string;
  readonly auth?: string;
  /** JSON text, signed by the app: the member's `user_id` and `user_info` on a presence channel. */
  readonly channel_data?: string;
}

/** Why a frame is invalid, for the developer of the client. */
export interface FrameError {
  readonly error: string;
}

/** Parses one frame. Never throws. */
export const parseClientFrame = (bytes: ArrayBuffer, isBinary: boolean): ClientFrame | FrameError => {
  if (isBinary) return frameError('Messages are text, not binary.');
  const message = parseJson(Buffer.from(bytes).toString());
  if (!isJsonObject(message)) return frameError('A message is a JSON object that is not nested deeply.');
  const { event, data } = message;
  if (typeof event !== 'string') return frameError('"event" must be a string.');
  switch (event) {
    case 'pusher:ping':
    case 'pusher:pong':
      return { event };
    case 'pusher:subscribe':
      return isJsonObject(data) ? parseSubscribe(data) : frameError(`"data" of ${event} must be an object.`);
    case 'pusher:unsubscribe':
      if (!isJsonObject(data)) return frameError(`"data" of ${event} must be an object.`);
      if (typeof data.channel !== 'string') return frameError('"channel" must be a string.');
      return { event, data: { channel: data.channel } };
    case 'pusher:signin':
      return isJsonObject(data) ? parseSignIn(data) : frameError(`"data" of ${event} must be an object.`);
    default:
      return isClientEvent(event) ? parseClientEvent(event, message) : frameError('This event is not known.');
  }
};

export const isFrameError = (frame: ClientFrame | FrameError): frame is FrameError => 'error' in frame;

const frameError = (error: string): FrameError => ({ error });

const parseSubscribe = (data: JsonObject): ClientFrame | FrameError => {
  const { channel } = data;
  const auth = data.auth ?? undefined;
  const channelData = data.channel_data ?? undefined;
  if (typeof channel !== 'string' || channel === '') return frameError('"channel" must be a string.');
  if (auth !== undefined && typeof auth !== 'string') return frameError('"auth" must be a string.');
  if (channelData !== undefined && typeof channelData !== 'string') {
    return frameError('"channel_data" must be a string.');
  }
  if (channel.startsWith('presence-') && !hasId(channelData ?? '', 'user_id')) {
    return frameError('"channel_data" of a presence channel must be JSON with a "user_id".');
  }
  return {
    event: 'pusher:subscribe',
    data: {
      channel,
      ...(auth === undefined ? {} : { auth }),
      ...(channelData === undefined ? {} : { channel_data: channelData }),
    },
  };
};

const parseSignIn = ({ auth, user_data }: JsonObject): ClientFrame | FrameError => {
  if (typeof auth !== 'string') return frameError('"auth" must be a string.');
  if (typeof user_data !== 'string' || !hasId(user_data, 'id')) {
    return frameError('"user_data" must be JSON with an "id".');
  }
  return { event: 'pusher:signin', data: { auth, user_data } };
};

const parseClientEvent = (
  event: `client-${string}`,
  { channel, data }: JsonObject,
): ClientFrame | FrameError => {
  if (typeof channel !== 'string') return frameError('"channel" must be a string.');
  return { event, channel, data };
};

const isClientEvent = (event: string): event is `client-${string}` => event.startsWith('client-');

const hasId = (json: string, key: string): boolean => {
  const value = parseJson(json);
  return isJsonObject(value) && ['string', 'number'].includes(typeof value[key]);
};

import { isJsonObject, type JsonObject, parseJson } from './json.ts';

/** Everything a client may say in the Pusher protocol, with nothing in it that the protocol does not name. */
export type ClientFrame =
  | { readonly event: 'pusher:ping' | 'pusher:pong' }
  | { readonly event: 'pusher:subscribe'; readonly data: Subscription }
  | { readonly event: 'pusher:unsubscribe'; readonly data: { readonly channel: string } }
  | { readonly event: 'pusher:signin'; readonly data: { readonly auth: string; readonly user_data: string } }
  | { readonly event: `client-${string}`; readonly channel: string; readonly data: unknown };

interface Subscription {
  readonly channel: string;
  readonly auth?: string;
  /** JSON text, signed by the app: who this member of a presence channel is. */
  readonly channel_data?: string;
}

/** Why a frame is refused, in words for the developer of the client. */
export interface Refusal {
  readonly refused: string;
}

/** Reads one frame. Never throws, whatever it is given. */
export function readFrame(bytes: ArrayBuffer, isBinary: boolean): ClientFrame | Refusal {
  if (isBinary) return refuse('Messages are text, not binary.');
  const message = parseJson(Buffer.from(bytes).toString());
  if (!isJsonObject(message)) return refuse('A message is a JSON object that is not nested deeply.');
  const { event, data } = message;
  if (typeof event !== 'string') return refuse('"event" must be a string.');
  switch (event) {
    case 'pusher:ping':
    case 'pusher:pong':
      return { event };
    case 'pusher:subscribe':
      return isJsonObject(data) ? readSubscription(data) : refuse(`"data" of ${event} must be an object.`);
    case 'pusher:unsubscribe':
      if (!isJsonObject(data)) return refuse(`"data" of ${event} must be an object.`);
      if (typeof data.channel !== 'string') return refuse('"channel" must be a string.');
      return { event, data: { channel: data.channel } };
    case 'pusher:signin':
      return isJsonObject(data) ? readSignIn(data) : refuse(`"data" of ${event} must be an object.`);
    default:
      return isClientEvent(event) ? readClientEvent(event, message) : refuse('This event is not known.');
  }
}

export function isRefusal(frame: ClientFrame | Refusal): frame is Refusal {
  return 'refused' in frame;
}

function refuse(refused: string): Refusal {
  return { refused };
}

function readSubscription(data: JsonObject): ClientFrame | Refusal {
  const { channel } = data;
  const auth = data.auth ?? undefined;
  const channelData = data.channel_data ?? undefined;
  if (typeof channel !== 'string' || channel === '') return refuse('"channel" must be a string.');
  if (auth !== undefined && typeof auth !== 'string') return refuse('"auth" must be a string.');
  if (channelData !== undefined && typeof channelData !== 'string') {
    return refuse('"channel_data" must be a string.');
  }
  if (channel.startsWith('presence-') && !isNamed(channelData ?? '', 'user_id')) {
    return refuse('"channel_data" of a presence channel must be JSON with a "user_id".');
  }
  return {
    event: 'pusher:subscribe',
    data: {
      channel,
      ...(auth === undefined ? {} : { auth }),
      ...(channelData === undefined ? {} : { channel_data: channelData }),
    },
  };
}

function readSignIn({ auth, user_data }: JsonObject): ClientFrame | Refusal {
  if (typeof auth !== 'string') return refuse('"auth" must be a string.');
  if (typeof user_data !== 'string' || !isNamed(user_data, 'id')) {
    return refuse('"user_data" must be JSON with an "id".');
  }
  return { event: 'pusher:signin', data: { auth, user_data } };
}

function readClientEvent(event: `client-${string}`, { channel, data }: JsonObject): ClientFrame | Refusal {
  if (typeof channel !== 'string') return refuse('"channel" must be a string.');
  return { event, channel, data };
}

function isClientEvent(event: string): event is `client-${string}` {
  return event.startsWith('client-');
}

function isNamed(json: string, key: string): boolean {
  const value = parseJson(json);
  return isJsonObject(value) && ['string', 'number'].includes(typeof value[key]);
}

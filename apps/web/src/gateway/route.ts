/** Who answers a request on the public port. */
export const DESTINATIONS = ['health', 'api', 'pages'] as const;
export type Destination = (typeof DESTINATIONS)[number];

const API = /^\/(?:v1|api|broadcasting)(?:[/?]|$)/;
const HEALTH = /^\/healthz(?:\?|$)/;
/** The Pusher protocol's socket and nothing else of that server: publishing on `/apps` stays inside. */
const SOCKET = /^\/app\/[A-Za-z0-9_-]+\/?(?:\?|$)/;

/** `url` is the request line's: a path with its query. */
export const destinationOf = (url: string): Destination =>
  API.test(url) ? 'api' : HEALTH.test(url) ? 'health' : 'pages';

export const isSocketPath = (url: string): boolean => SOCKET.test(url);

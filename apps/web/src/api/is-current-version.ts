import { PROTOCOL_VERSION } from '@scoreline/protocol/version';

/**
 * The body of a response of our own API, in this page's protocol version. Checks the version alone: fans' pages only show
 * the rest, and the Zod schemas would add 29 KB to what they load.
 */
export const isCurrentVersion = <T>(body: unknown): body is T =>
  typeof body === 'object' && body !== null && 'v' in body && body.v === PROTOCOL_VERSION;

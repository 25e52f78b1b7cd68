import type { IncomingMessage } from 'node:http';

/** As much as the route that takes the most: the matches of an import, as JSON. */
export const MOST_BODY_BYTES = 1024 * 1024;

/**
 * Whether the request says itself that it brings more than any route takes. What it goes on sending is read and dropped:
 * if the connection were closed at once, the client would not see why.
 */
export const isTooLarge = (request: IncomingMessage): boolean =>
  Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES;

/** Ends the connection of a request that goes on for ever. To be called when its body is being read. */
export const boundBody = (request: IncomingMessage): void => {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    // Twice: by then who sends a little too much has its answer.
    if (bytes > 2 * MOST_BODY_BYTES) request.socket.destroy();
  });
};

import type { ConditionalResponse } from './conditional-get.ts';
import type { ParseResult } from './parse-message.ts';
import type { MessageOutcome } from './sync-controller.ts';

export interface MessageHandler {
  /** Applies a broadcast. An unreadable one, or one of another protocol version, is ignored and the API asked instead. */
  broadcast<T>(result: ParseResult<T>, apply: (message: T) => MessageOutcome): MessageOutcome;
  /** Applies a response of the API, unless nothing changed. Throws when it cannot be read. */
  response<T>(result: ConditionalResponse<T>, apply: (body: T) => void): void;
}

/** @param onOutdated told of a newer protocol version */
export const createMessageHandler = (onOutdated: (version: number) => void): MessageHandler => ({
  broadcast(result, apply) {
    if (result.kind === 'message') return apply(result.message);
    if (result.kind === 'newer') onOutdated(result.version);
    return 'unreadable';
  },
  response(result, apply) {
    if (result.kind === 'message') return apply(result.message);
    if (result.kind === 'notModified') return;
    if (result.kind === 'newer') onOutdated(result.version);
    throw new Error(result.kind);
  },
});

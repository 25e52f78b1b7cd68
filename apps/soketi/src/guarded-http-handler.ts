import { HttpHandler, type Middleware, type Server, type SoketiResponse } from '@soketi/soketi';
import { findBatchError, findEventError } from './event-body.ts';
import { parseJson } from './json.ts';
import { findSignedRequestError } from './signed-request.ts';

/** The largest batch: ten events of 100 KB, as JSON within JSON. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

type Next = Parameters<Middleware>[1];

/** Soketi's HTTP API, which gets only valid bodies. */
export class GuardedHttpHandler extends HttpHandler {
  readonly #notReadyReason: () => string | undefined;
  readonly #reportError: (error: unknown) => void;

  constructor(
    server: Server,
    notReadyReason: () => string | undefined,
    reportError: (error: unknown) => void,
  ) {
    super(server);
    this.#notReadyReason = notReadyReason;
    this.#reportError = reportError;
  }

  /** Whether new clients should be sent here. `/` only says that the process is alive. */
  override ready(res: SoketiResponse): void {
    const error = this.#notReadyReason();
    if (error === undefined) super.ready(res);
    else this.sendJson(res, { error, code: 503 }, '503 Service Unavailable');
  }

  /** Soketi checks the signature; this also checks the timestamp and the hash of the body. */
  override authMiddleware(res: SoketiResponse, next: Next): void {
    super.authMiddleware(res, (cause, response) => {
      const error = findSignedRequestError(res.query, res.rawBody ?? '', Date.now());
      if (error === undefined) next(cause, response);
      else this.unauthorizedResponse(res, error);
    });
  }

  /** Runs each step so that an exception becomes a 500: Soketi does not handle its rejections. */
  override attachMiddleware(res: SoketiResponse, steps: Middleware[]): Promise<SoketiResponse> {
    const guarded = steps.map((step): Middleware => {
      return (res, next) => {
        try {
          step.call(this, res, next);
        } catch (error) {
          this.#reportError(error);
          this.serverErrorResponse(res, 'A server error has occurred.');
        }
      };
    });
    return super.attachMiddleware(res, guarded);
  }

  /** Stops at the limit; Soketi's own checks the size when everything is in memory. */
  override readJson(
    res: SoketiResponse,
    done: (body: unknown, raw: string) => void,
    aborted: () => void,
  ): void {
    const chunks: Buffer[] = [];
    let size = 0;
    res.onData((chunk, isLast) => {
      size += chunk.byteLength;
      if (size > MAX_BODY_BYTES) {
        this.entityTooLargeResponse(res, 'The payload size is too big.');
        return;
      }
      chunks.push(Buffer.from(chunk));
      if (!isLast) return;
      const raw = Buffer.concat(chunks).toString();
      done(parseJson(raw), raw);
    });
    res.onAborted(aborted);
  }

  /** Keeps the connection open after a success, unlike Soketi's own: the next score needs no new one. */
  override sendJson(res: SoketiResponse, data: object, status = '200 OK'): void {
    if (status !== '200 OK') super.sendJson(res, data, status);
    else res.writeStatus(status).writeHeader('Content-Type', 'application/json').end(JSON.stringify(data));
  }

  // These two run right after the signature check, so that nobody without the secret learns anything.
  override broadcastEventRateLimitingMiddleware(res: SoketiResponse, next: Next): void {
    const error = findEventError(res.body);
    if (error === undefined) super.broadcastEventRateLimitingMiddleware(res, next);
    else this.badResponse(res, error);
  }

  override broadcastBatchEventsRateLimitingMiddleware(res: SoketiResponse, next: Next): void {
    const error = findBatchError(res.body);
    if (error === undefined) super.broadcastBatchEventsRateLimitingMiddleware(res, next);
    else this.badResponse(res, error);
  }
}

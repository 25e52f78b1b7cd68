import { HttpHandler, type Middleware, type Server, type SoketiResponse } from '@soketi/soketi';
import { parseJson } from './json.ts';
import { faultOfBatch, faultOfEvent } from './publication.ts';
import { faultOfSigned } from './signed.ts';

/** Ten events of 100 KB, the most that a batch may hold, as JSON within JSON. */
const maxBodyBytes = 2 * 1024 * 1024;

type Next = Parameters<Middleware>[1];

/** Soketi's HTTP API, that handles no body but one that it can handle. */
export class GuardedHttp extends HttpHandler {
  readonly #whyNotReady: () => string | undefined;
  readonly #reportError: (error: unknown) => void;

  constructor(server: Server, whyNotReady: () => string | undefined, reportError: (error: unknown) => void) {
    super(server);
    this.#whyNotReady = whyNotReady;
    this.#reportError = reportError;
  }

  /** Unlike `/`, which says that the process lives: whether new clients should be sent here. */
  override ready(res: SoketiResponse): void {
    const error = this.#whyNotReady();
    if (error === undefined) super.ready(res);
    else this.sendJson(res, { error, code: 503 }, '503 Service Unavailable');
  }

  /** Soketi's check of the signature, and one that what is signed is of today and of this body. */
  override authMiddleware(res: SoketiResponse, next: Next): void {
    super.authMiddleware(res, (error, answer) => {
      const fault = faultOfSigned(res.query, res.rawBody ?? '', Date.now());
      if (fault === undefined) next(error, answer);
      else this.unauthorizedResponse(res, fault);
    });
  }

  /** Runs each step so that an exception is a 500: a step runs in a promise that nobody looks after. */
  override attachMiddleware(res: SoketiResponse, steps: Middleware[]): Promise<SoketiResponse> {
    const contained = steps.map((step): Middleware => {
      return (res, next) => {
        try {
          step.call(this, res, next);
        } catch (error) {
          this.#reportError(error);
          this.serverErrorResponse(res, 'A server error has occurred.');
        }
      };
    });
    return super.attachMiddleware(res, contained);
  }

  /** Unlike Soketi's, it stops at the limit instead of looking at the size when all is in memory. */
  override readJson(
    res: SoketiResponse,
    done: (body: unknown, raw: string) => void,
    aborted: () => void,
  ): void {
    const chunks: Buffer[] = [];
    let size = 0;
    res.onData((chunk, isLast) => {
      size += chunk.byteLength;
      if (size > maxBodyBytes) {
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

  /** Unlike Soketi's, a connection stays open after what was asked was done: the next score needs no new one. */
  override sendJson(res: SoketiResponse, data: object, status = '200 OK'): void {
    if (status !== '200 OK') super.sendJson(res, data, status);
    else res.writeStatus(status).writeHeader('Content-Type', 'application/json').end(JSON.stringify(data));
  }

  // The two that come first after the signature has been checked: who has no secret learns nothing.
  override broadcastEventRateLimitingMiddleware(res: SoketiResponse, next: Next): void {
    const fault = faultOfEvent(res.body);
    if (fault === undefined) super.broadcastEventRateLimitingMiddleware(res, next);
    else this.badResponse(res, fault);
  }

  override broadcastBatchEventsRateLimitingMiddleware(res: SoketiResponse, next: Next): void {
    const fault = faultOfBatch(res.body);
    if (fault === undefined) super.broadcastBatchEventsRateLimitingMiddleware(res, next);
    else this.badResponse(res, fault);
  }
}

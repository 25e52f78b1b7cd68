import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer that was written to nobody. */
export interface CapturedResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Runs a handler against an answer that goes nowhere: whoever asked first may leave, the others still wait for it. */
export const capture = (
  request: IncomingMessage,
  handle: (response: ServerResponse) => Promise<void>,
): Promise<CapturedResponse> =>
  new Promise((resolve, reject) => {
    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    const take = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === 'string')
        chunks.push(Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8'));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const callback = (rest: readonly unknown[]) => {
      const done = rest.findLast((one) => typeof one === 'function');
      if (typeof done === 'function') queueMicrotask(() => done());
    };
    Reflect.set(response, 'writeHead', (status: number, ...rest: readonly unknown[]) => {
      response.statusCode = status;
      const headers = rest.findLast((one) => typeof one === 'object');
      if (typeof headers === 'object' && headers !== null)
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    });
    Reflect.set(response, 'flushHeaders', () => {});
    Reflect.set(response, 'write', (chunk: unknown, ...rest: readonly unknown[]) => {
      take(chunk, rest[0]);
      callback(rest);
      return true;
    });
    Reflect.set(response, 'end', (...all: readonly unknown[]) => {
      take(all[0], all[1]);
      callback(all);
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) });
      response.emit('finish');
      response.emit('close');
      return response;
    });
    handle(response).catch(reject);
  });

import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '@scoreline/protocol';
import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifySchemaValidationError,
} from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { STORAGE_WORDS, type StorageMonitor, storageFaultOf } from '../database/storage-fault.ts';
import { ProblemError, toProblem } from './problem.ts';

const send = (reply: FastifyReply, problem: Problem) => {
  // Fastify would close the connection while the client is still sending, and the client would not see the answer. What
  // it goes on sending is read and dropped for as long as a request may take.
  reply.removeHeader('connection');
  if (typeof problem.retryAfter === 'number') reply.header('retry-after', problem.retryAfter);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
};

/** Zod names the fault, but not what a discriminated union has to choose from. */
const messageOf = ({ keyword, message, params }: FastifySchemaValidationError): string => {
  if (keyword !== 'invalid_union') return message ?? 'is invalid';
  const { discriminator, options } = params;
  return typeof discriminator === 'string' && Array.isArray(options)
    ? `must be one of ${options.join(', ')}`
    : (message ?? 'is invalid');
};

const fromValidation = (errors: readonly FastifySchemaValidationError[]): Problem => {
  const fields = errors.map((error) => ({
    path: error.instancePath.slice(1).replaceAll('/', '.'),
    message: messageOf(error),
  }));
  const detail = fields
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ');
  return toProblem('bad-request', detail, { fields });
};

const NOT_JSON = 'Send the body as one JSON object.';

const fromFastify = (error: FastifyError, { routeOptions }: FastifyRequest): Problem => {
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error.validation);
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return toProblem('not-json', NOT_JSON);
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return toProblem('too-large', `The body may have at most ${routeOptions.bodyLimit / 1024} KB.`);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return toProblem('unsupported-type', 'Send the body as application/json.');
    case 'FST_ERR_BAD_URL':
      return toProblem('bad-request', 'The URL is not percent-encoded correctly.');
  }
  if (error.statusCode === 429) return toProblem('too-many-requests', error.message);
  if (error instanceof SyntaxError) return toProblem('not-json', NOT_JSON);
  const fault = storageFaultOf(error);
  if (fault !== null) return toProblem('unavailable', `${STORAGE_WORDS[fault]} Try again in a moment.`);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return { ...toProblem('bad-request', error.message), status: error.statusCode };
  return toProblem(
    'internal',
    'The error was logged. Send the request again: a command that was saved is not applied twice.',
  );
};

/** Fastify's error handler: sends every error as RFC 9457 problem details, and logs those that are our fault. */
export const createErrorHandler =
  (storage: Pick<StorageMonitor, 'failed'>) =>
  (error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof ProblemError) return send(reply, toProblem(error.kind, error.message, error.more));
    const problem = fromFastify(error, request);
    const fault = storageFaultOf(error);
    // The monitor says it once, in words.
    if (fault !== null) storage.failed(fault);
    // A client that left in the middle of its request is no fault of ours.
    else if (problem.status >= 500 && !request.raw.socket.destroyed) request.log.error(error);
    return send(reply, problem);
  };

/** By the code of Node's HTTP parser. */
const PARSER_PROBLEMS: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The URL and the headers together may have at most 16 KB.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunk extensions of the body are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

/** Fastify's handler of bytes that the HTTP parser rejects: sends problem details too, and closes the connection. */
export const clientErrorHandler = (error: Error & { code?: string }, socket: Socket): void => {
  const [status, detail] = PARSER_PROBLEMS[error.code ?? ''] ?? [400, 'This is not an HTTP request.'];
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ ...toProblem('bad-request', detail), status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  // Gone as soon as this is sent, whether or not the other side ever closes its own.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
};

/** Sends every error as problem details, 404 and 405 included. Call it before adding routes: it collects them. */
export const addErrorHandlers = (
  app: FastifyInstance,
  errorHandler: ReturnType<typeof createErrorHandler>,
): void => {
  app.setErrorHandler(errorHandler);
  const routes: { readonly methods: readonly string[]; readonly path: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const pattern = url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+');
    routes.push({ methods: [method].flat(), path: new RegExp(`^${pattern}$`) });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const methods = routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods);
    const allowed = [...new Set(methods)].join(', ');
    if (allowed === '') return send(reply, toProblem('not-found', `There is nothing at ${path}.`));
    reply.header('allow', allowed);
    return send(reply, toProblem('wrong-method', `${path} supports ${allowed}, not ${request.method}.`));
  });
};

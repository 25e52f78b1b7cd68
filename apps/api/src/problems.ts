import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem, ProblemKind } from '@scoreline/protocol';
import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifySchemaValidationError,
} from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isAway } from './database/errors.ts';

const TITLES: Readonly<Record<ProblemKind, readonly [status: number, title: string]>> = {
  'bad-request': [400, 'The request is not as it should be'],
  'not-json': [400, 'The body is not JSON'],
  'too-large': [413, 'The body is too large'],
  'unsupported-type': [415, 'The body is of a type that is not taken'],
  'signed-out': [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'wrong-origin': [403, 'Sent from another site'],
  'not-found': [404, 'Not found'],
  'wrong-method': [405, 'Not a method of this address'],
  conflict: [409, 'It has changed meanwhile'],
  gone: [410, 'No longer valid'],
  refused: [422, 'Refused by the rules'],
  'reused-id': [422, 'The id is another command’s'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong here'],
  unavailable: [503, 'Not available now'],
};

/** An error with an answer of its own. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly more: Partial<Problem>;

  constructor(kind: ProblemKind, detail: string, more: Partial<Problem> = {}) {
    super(detail);
    this.kind = kind;
    this.more = more;
  }
}

export const problemOf = (kind: ProblemKind, detail: string, more: Partial<Problem> = {}): Problem => {
  const [status, title] = TITLES[kind];
  return { type: `https://scoreline.dev/problems/${kind}`, title, status, detail, ...more };
};

const send = (reply: FastifyReply, problem: Problem) => {
  if (typeof problem.retryAfter === 'number') reply.header('retry-after', problem.retryAfter);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
};

/** Zod names the fault; for a choice among shapes it leaves out what the choice is. */
const messageOf = ({ keyword, message, params }: FastifySchemaValidationError): string => {
  if (keyword !== 'invalid_union') return message ?? 'is wrong';
  const { discriminator, options } = params;
  return typeof discriminator === 'string' && Array.isArray(options)
    ? `must be one of ${options.join(', ')}`
    : (message ?? 'is wrong');
};

const fromValidation = (errors: readonly FastifySchemaValidationError[]): Problem => {
  const fields = errors.map((error) => ({
    path: error.instancePath.slice(1).replaceAll('/', '.'),
    message: messageOf(error),
  }));
  const detail = fields
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ');
  return problemOf('bad-request', detail, { fields });
};

const fromFastify = (error: FastifyError): Problem => {
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error.validation);
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problemOf('not-json', 'Send one JSON object as the body.');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problemOf('too-large', 'A body may have at most 256 KB.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problemOf('unsupported-type', 'Send the body as application/json.');
    case 'FST_ERR_BAD_URL':
      return problemOf('bad-request', 'The address is not properly encoded.');
  }
  if (error.statusCode === 429) return problemOf('too-many-requests', error.message);
  if (error instanceof SyntaxError) return problemOf('not-json', 'Send one JSON object as the body.');
  if (isAway(error))
    return problemOf('unavailable', 'The database does not answer. Send the same again soon.');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return { ...problemOf('bad-request', error.message), status: error.statusCode };
  return problemOf(
    'internal',
    'The fault is logged. Send the same again: a command that was kept after all is not done twice.',
  );
};

/** Answers an error as RFC 9457 problem details. */
export const answerProblem = (
  error: FastifyError | ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  if (error instanceof ProblemError) return send(reply, problemOf(error.kind, error.message, error.more));
  const problem = fromFastify(error);
  if (problem.status >= 500) request.log.error(error);
  return send(reply, problem);
};

/** What the HTTP parser says of bytes that are no request, by its own codes. */
const PARSER_PROBLEMS: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The address and the headers may have at most 16 KB together.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The body has too long chunk extensions.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

/** Answers what never became a request, with problem details too, and closes the connection. */
export const answerNoRequest = (error: Error & { code?: string }, socket: Socket): void => {
  const [status, detail] = PARSER_PROBLEMS[error.code ?? ''] ?? [400, 'This is not HTTP.'];
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ ...problemOf('bad-request', detail), status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};

/** Answers every error as problem details. Before any route, so that it knows them all. */
export const answerWithProblems = (app: FastifyInstance): void => {
  app.setErrorHandler(answerProblem);
  const routes: { readonly methods: readonly string[]; readonly path: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const pattern = url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+');
    routes.push({ methods: [method].flat(), path: new RegExp(`^${pattern}$`) });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const allowed = [
      ...new Set(routes.filter((one) => one.path.test(path)).flatMap(({ methods }) => methods)),
    ];
    if (allowed.length === 0) return send(reply, problemOf('not-found', `There is nothing at ${path}.`));
    const names = allowed.join(', ');
    reply.header('allow', names);
    return send(reply, problemOf('wrong-method', `${path} takes ${names}, not ${request.method}.`));
  });
};

import type { Problem, ProblemKind } from '@scoreline/protocol';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

const TITLES: Readonly<Record<ProblemKind, readonly [status: number, title: string]>> = {
  'bad-request': [400, 'The request is not as it should be'],
  'not-json': [400, 'The body is not JSON'],
  'too-large': [413, 'The body is too large'],
  'unsupported-type': [415, 'The body is of a type that is not taken'],
  'signed-out': [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'wrong-origin': [403, 'Sent from another site'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'The match has moved on'],
  refused: [422, 'Refused by the rules'],
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

const send = (reply: FastifyReply, problem: Problem) =>
  reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);

const fromFastify = (error: FastifyError): Problem => {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      message: message ?? 'is wrong',
    }));
    const detail = fields
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
      .join('; ');
    return problemOf('bad-request', detail, { fields });
  }
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problemOf('not-json', 'Send one JSON object as the body.');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problemOf('too-large', 'A body may have at most 256 KB.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problemOf('unsupported-type', 'Send the body as application/json.');
  }
  if (error.statusCode === 429) return problemOf('too-many-requests', error.message);
  if (error instanceof SyntaxError) return problemOf('not-json', 'Send one JSON object as the body.');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return { ...problemOf('bad-request', error.message), status: error.statusCode };
  return problemOf('internal', 'The fault is logged. Nothing was changed; try again.');
};

/** Answers every error as RFC 9457 problem details. */
export const answerWithProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    if (error instanceof ProblemError) return send(reply, problemOf(error.kind, error.message, error.more));
    const problem = fromFastify(error);
    if (problem.status >= 500) request.log.error(error);
    return send(reply, problem);
  });
  app.setNotFoundHandler((request: FastifyRequest, reply) =>
    send(
      reply,
      problemOf('not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`),
    ),
  );
};

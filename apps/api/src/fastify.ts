import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { isTooDeep, MAX_DEPTH } from '@scoreline/protocol/json-depth';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { StorageMonitor } from './database/storage-fault.ts';
import { openApi } from './openapi.ts';
import { addErrorHandlers, clientErrorHandler, createErrorHandler } from './problems/error-handler.ts';
import { ProblemError } from './problems/problem.ts';

const BODY_LIMIT = 256 * 1024;

/** Fastify without a route: limits, validation by Zod, problem details for every error, the OpenAPI document. */
export const createFastify = async (logger: FastifyBaseLogger, storage: Pick<StorageMonitor, 'failed'>) => {
  const errorHandler = createErrorHandler(storage);
  const app = Fastify({
    loggerInstance: logger,
    // Only what `forwardedBy` has left of the headers, which is true of the client.
    trustProxy: (_address, hop) => hop === 0,
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    // Slower requests are cut off: they would hold a connection for nothing.
    requestTimeout: 30_000,
    frameworkErrors: errorHandler,
    clientErrorHandler,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Responses are built from our own types; validating them again would slow down every reader.
  app.setSerializerCompiler(() => JSON.stringify);
  addErrorHandlers(app, errorHandler);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parseJson(request, text, (error, value) =>
      isTooDeep(value)
        ? done(new ProblemError('not-json', `The body may be nested ${MAX_DEPTH} levels deep at most.`))
        : done(error, value),
    );
  });
  await app.register(rateLimit, { global: false });
  await app.register(swagger, openApi);
  await app.register(swaggerUi, { routePrefix: '/v1/docs', staticCSP: true });
  return app;
};

/** Fastify with its type provider, as every route file gets it. */
export type App = Awaited<ReturnType<typeof createFastify>>;

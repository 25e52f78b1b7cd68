import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { PROTOCOL_VERSION } from '@scoreline/protocol';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Auth } from './auth/auth.ts';
import type { Who } from './auth/who.ts';
import type { Db } from './database/open.ts';
import type { commandHandler } from './match/handle-command.ts';
import type { StateCache } from './match/state-cache.ts';
import type { Publisher } from './outbox/publisher.ts';
import { answerWithProblems } from './problems.ts';
import { authRoutes } from './routes/auth.ts';
import { boardRoutes } from './routes/board.ts';
import { broadcastingRoutes } from './routes/broadcasting.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { commandRoutes } from './routes/commands.ts';
import { healthRoutes } from './routes/health.ts';
import { identify } from './routes/identify.ts';
import { matchRoutes } from './routes/matches.ts';
import { peopleRoutes } from './routes/people.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it; null for somebody who is not signed in. Asked for once, when first needed. */
    who: Who | null;
  }
}

/** What the routes need. */
export interface Deps {
  readonly db: Db;
  readonly auth: Auth;
  readonly cache: StateCache;
  readonly handle: ReturnType<typeof commandHandler>;
  readonly publisher: Publisher;
  readonly now: () => number;
}

const BODY_LIMIT = 256 * 1024;

/** Fastify with its type provider, as every route file gets it. */
export const buildApp = async (deps: Deps, logger: FastifyBaseLogger) => {
  const app = Fastify({
    loggerInstance: logger,
    // The proxy in front is on this machine or in the same private network.
    trustProxy: 'loopback, linklocal, uniquelocal',
    bodyLimit: BODY_LIMIT,
    disableRequestLogging: true,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Answers are built from our own types; checking them again would cost every reader.
  app.setSerializerCompiler(() => JSON.stringify);
  answerWithProblems(app);
  await app.register(rateLimit, { global: false });
  await app.register(swagger, {
    openapi: { info: { title: 'Scoreline', version: String(PROTOCOL_VERSION) } },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/v1/docs' });
  identify(app, deps);
  healthRoutes(app, deps);
  boardRoutes(app, deps);
  matchRoutes(app, deps);
  commandRoutes(app, deps);
  catalogueRoutes(app, deps);
  peopleRoutes(app, deps);
  broadcastingRoutes(app, deps);
  await app.register(authRoutes(deps));
  app.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
};

export type App = Awaited<ReturnType<typeof buildApp>>;

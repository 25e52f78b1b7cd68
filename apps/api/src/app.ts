import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Auth } from './auth/auth.ts';
import type { Who } from './auth/principal.ts';
import type { Db } from './database/open.ts';
import type { commandHandler } from './match/handle-command.ts';
import type { StateCache } from './match/state-cache.ts';
import type { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import type { Publisher } from './outbox/publisher.ts';
import { answerNoRequest, answerProblem, answerWithProblems } from './problems.ts';
import { accountRoutes } from './routes/account.ts';
import { auditRoutes } from './routes/audit.ts';
import { authRoutes } from './routes/auth.ts';
import { identify } from './routes/authentication.ts';
import { boardRoutes } from './routes/board.ts';
import { broadcastingRoutes } from './routes/broadcasting.ts';
import { commandRoutes } from './routes/commands.ts';
import { competitionRoutes } from './routes/competitions.ts';
import { crestRoutes } from './routes/crests.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { inviteRoutes } from './routes/invites.ts';
import { keyRoutes } from './routes/keys.ts';
import { aroundRoutes } from './routes/match-context.ts';
import { catalogueRoutes } from './routes/match-records.ts';
import { matchRoutes } from './routes/matches.ts';
import { peopleRoutes } from './routes/people.ts';
import { scoringRoutes } from './routes/scoring.ts';
import { searchRoutes } from './routes/search.ts';
import { squadRoutes } from './routes/squads.ts';
import { teamRoutes } from './routes/teams.ts';
import { venueRoutes } from './routes/venues.ts';

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
  readonly metrics: Metrics;
  readonly now: () => number;
  /** The public address, when it is known; else each request's own host. */
  readonly origin: string | undefined;
}

const BODY_LIMIT = 256 * 1024;

/** Fastify with its type provider, as every route file gets it. */
export const buildApp = async (deps: Deps, logger: FastifyBaseLogger) => {
  const app = Fastify({
    loggerInstance: logger,
    // The proxy in front is on this machine or in the same private network.
    trustProxy: 'loopback, linklocal, uniquelocal',
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    // A request that trickles in for longer is no request.
    requestTimeout: 30_000,
    frameworkErrors: answerProblem,
    clientErrorHandler: answerNoRequest,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // Answers are built from our own types; checking them again would cost every reader.
  app.setSerializerCompiler(() => JSON.stringify);
  answerWithProblems(app);
  await app.register(rateLimit, { global: false });
  await app.register(swagger, openApi);
  await app.register(swaggerUi, { routePrefix: '/v1/docs' });
  app.addHook('onRequest', async (_request, reply) => {
    // What may be kept by others says so itself.
    reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    deps.metrics.request(method, routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
  });
  identify(app);
  healthRoutes(app, deps);
  boardRoutes(app, deps);
  matchRoutes(app, deps);
  commandRoutes(app, deps);
  scoringRoutes(app, deps);
  competitionRoutes(app, deps);
  teamRoutes(app, deps);
  squadRoutes(app, deps);
  crestRoutes(app, deps);
  venueRoutes(app, deps);
  catalogueRoutes(app, deps);
  importRoutes(app, deps);
  searchRoutes(app, deps);
  aroundRoutes(app, deps);
  peopleRoutes(app, deps);
  inviteRoutes(app, deps);
  keyRoutes(app, deps);
  accountRoutes(app, deps);
  auditRoutes(app, deps);
  broadcastingRoutes(app, deps);
  authRoutes(app, deps);
  app.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
};

export type App = Awaited<ReturnType<typeof buildApp>>;

import type { FastifyBaseLogger } from 'fastify';
import { createFastify } from './fastify.ts';
import { accountRoutes } from './routes/account.ts';
import { assignmentRoutes } from './routes/assignments.ts';
import { auditRoutes } from './routes/audit.ts';
import { authRoutes } from './routes/auth.ts';
import { decoratePrincipal } from './routes/authentication.ts';
import { backupRoutes } from './routes/backups.ts';
import { boardRoutes } from './routes/board.ts';
import { broadcastingRoutes } from './routes/broadcasting.ts';
import { commandRoutes } from './routes/commands.ts';
import { competitionRoutes } from './routes/competitions.ts';
import { crestRoutes } from './routes/crests.ts';
import { allowReadingFromAnywhere } from './routes/cross-origin.ts';
import { readForwarded } from './routes/forwarded.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { inviteRoutes } from './routes/invites.ts';
import { keyRoutes } from './routes/keys.ts';
import { matchRecordRoutes } from './routes/match-records.ts';
import { matchRoutes } from './routes/matches.ts';
import { pageRoutes } from './routes/pages.ts';
import { peopleRoutes } from './routes/people.ts';
import { scoringRoutes } from './routes/scoring.ts';
import { searchRoutes } from './routes/search.ts';
import { squadRoutes } from './routes/squads.ts';
import { teamRoutes } from './routes/teams.ts';
import { venueRoutes } from './routes/venues.ts';
import type { Services } from './services.ts';

/** The HTTP API: every hook and route. Call `listen` or `inject` on what it resolves to. */
export const buildApp = async (services: Services, logger: FastifyBaseLogger) => {
  const app = await createFastify(logger, services.storage);
  readForwarded(app, services);
  app.addHook('onRequest', async (_request, reply) => {
    // A route whose response may be cached says so itself; so does one that sends more than data.
    reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    if (method !== 'GET' && reply.statusCode < 300) services.storage.worked();
    services.metrics.request(method, routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
  });
  decoratePrincipal(app);
  allowReadingFromAnywhere(app);
  healthRoutes(app, services);
  boardRoutes(app, services);
  matchRoutes(app, services);
  commandRoutes(app, services);
  scoringRoutes(app, services);
  competitionRoutes(app, services);
  teamRoutes(app, services);
  squadRoutes(app, services);
  crestRoutes(app, services);
  venueRoutes(app, services);
  matchRecordRoutes(app, services);
  assignmentRoutes(app, services);
  importRoutes(app, services);
  searchRoutes(app, services);
  pageRoutes(app, services);
  peopleRoutes(app, services);
  inviteRoutes(app, services);
  keyRoutes(app, services);
  backupRoutes(app, services);
  accountRoutes(app, services);
  auditRoutes(app, services);
  broadcastingRoutes(app, services);
  authRoutes(app, services);
  app.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
};

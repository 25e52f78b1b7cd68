import type { App, Deps } from '../app.ts';
import { ProblemError } from '../problems.ts';

/** `/health`: 200 while the database answers. */
export const healthRoutes = (app: App, { db }: Deps): void => {
  app.get('/health', { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await db.selectFrom('competition').select('id').limit(1).execute();
    } catch (error) {
      request.log.error(error);
      throw new ProblemError('unavailable', 'The database does not answer.');
    }
    return { status: 'ok' };
  });
};

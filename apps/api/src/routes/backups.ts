import { backups } from '@scoreline/protocol';
import type { App } from '../fastify.ts';
import type { Services } from '../services.ts';
import { requireRole } from './authentication.ts';

/** For the owner. A backup itself never leaves the machine: it holds passwords' hashes and keys. */
export const backupRoutes = (app: App, services: Services): void => {
  const tags = ['Backups'];
  const owner = requireRole(services, ['owner'], 'the owner');
  const state = () => {
    const { backups: kept, ...rest } = services.backups.read();
    return { serverTime: services.now(), backups: [...kept], ...rest };
  };

  app.get(
    '/v1/backups',
    {
      schema: { summary: 'List the backups that are kept, newest first', tags, response: { 200: backups } },
      onRequest: owner,
    },
    async () => state(),
  );

  app.post(
    '/v1/backups',
    {
      schema: { summary: 'Make a backup now', tags, response: { 202: backups } },
      onRequest: owner,
    },
    async (_request, reply) => {
      services.backups.make();
      reply.code(202);
      return state();
    },
  );
};

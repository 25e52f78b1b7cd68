import { z } from 'zod';

const limits = z.object({
  userLimits: z.object({ open_files: z.object({ soft: z.union([z.number(), z.literal('unlimited')]) }) }),
});
/** More than a process has open besides its sockets. */
const OTHERS = 100;

/**
 * Throws when a process may not open this many sockets. Node has already raised its soft limit to the hard one, so only
 * the user can raise it.
 */
export const needOpenFiles = (sockets: number): void => {
  const { soft } = limits.parse(process.report.getReport()).userLimits.open_files;
  const needed = Math.ceil(sockets) + OTHERS;
  if (soft !== 'unlimited' && soft < needed)
    throw new Error(
      `A process may open ${soft} files, and this needs ${needed}; raise the hard limit: ulimit -Hn`,
    );
};

import { z } from 'zod';

const limits = z.object({
  userLimits: z.object({ open_files: z.object({ soft: z.union([z.number(), z.literal('unlimited')]) }) }),
});
/** What a process has open besides its sockets, and then some. */
const OTHERS = 100;

/**
 * Throws when a process may not have this many sockets. Node has raised its soft limit to the hard one already,
 * so only whoever started it can help.
 */
export const needOpenFiles = (sockets: number): void => {
  const { soft } = limits.parse(process.report.getReport()).userLimits.open_files;
  const needed = Math.ceil(sockets) + OTHERS;
  if (soft !== 'unlimited' && soft < needed)
    throw new Error(
      `a process may open ${soft} files, and this needs ${needed}; raise the hard limit: ulimit -Hn`,
    );
};

import { z } from 'zod';
import { instant } from './fields.ts';

/** Why a backup was made. */
export const backupReason = z.enum(['nightly', 'before-update', 'manual']);
export type BackupReason = z.infer<typeof backupReason>;

/** `GET /v1/backups`, for the owner: what is kept on the server, newest first. */
export const backups = z.object({
  serverTime: instant,
  backups: z.array(
    z.object({
      file: z.string(),
      reason: backupReason,
      madeAt: instant,
      bytes: z.int().min(0),
    }),
  ),
  /** A backup is being made. */
  isRunning: z.boolean(),
  /** Why the last one could not be made, until one is. */
  failure: z.object({ at: instant, reason: z.string() }).nullable(),
  /** The nightly backups: their time of day on the server's clock, and how many are kept. With 0 none are made. */
  nightly: z.object({ at: z.string(), kept: z.int().min(0) }),
});
export type Backups = z.infer<typeof backups>;

import { INCIDENT_STATES } from '@scoreline/match';
import { z } from 'zod';
import { id, instant, reason } from './fields.ts';

/** What every incident has, but its phase, which is one of its sport's. */
export const incidentBase = {
  id,
  revision: z.int().min(1),
  order: z.int(),
  at: instant,
  state: z.enum(INCIDENT_STATES),
  amended: z.boolean().exactOptional(),
  correction: reason.exactOptional(),
};

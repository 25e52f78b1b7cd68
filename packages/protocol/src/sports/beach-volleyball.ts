import { z } from 'zod';
import * as rallies from '../engines/rallies.ts';

export const name = 'beachVolleyball';

export const options = z.strictObject({ sport: z.literal(name), ...rallies.rallyOptions });
export const commands = [...rallies.rallyCommands, rallies.courtOrderCommand] as const;
export const events = [...rallies.rallyEvents, rallies.courtOrderEvent] as const;
export const incidents = rallies.rallyIncidents;
export const notices = [] as const;
export const amendment = rallies.rallyAmendment;
export const result = z.strictObject({ sport: z.literal(name), ...rallies.rallyResult });
export const phases = [] as const;
export const reviewSubjects = [] as const;
export const reviewOutcomes = [] as const;
export const summaryDetail = z.object({
  ...rallies.rallySummaryDetail,
  servingShirt: z.int().exactOptional(),
});

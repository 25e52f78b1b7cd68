import { z } from 'zod';
import * as rallies from '../engines/rallies.ts';

export const name = 'volleyball';

export const options = z.strictObject({
  sport: z.literal(name),
  ...rallies.rallyOptions,
  substitutions: z.int().min(0).max(99).nullable().exactOptional(),
});

export const commands = [
  ...rallies.rallyCommands,
  rallies.courtOrderCommand,
  rallies.replacementCommand,
] as const;
export const events = [...rallies.rallyEvents, rallies.courtOrderEvent, rallies.replacementEvent] as const;
export const incidents = [...rallies.rallyIncidents, rallies.replacementIncident] as const;
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

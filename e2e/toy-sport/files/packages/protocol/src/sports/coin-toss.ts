import { z } from 'zod';
import { minute, score, side } from '../fields.ts';
import { incidentBase } from '../incident-base.ts';

export const name = 'coinToss';
export const options = z.strictObject({ sport: z.literal(name), bestOf: z.int().min(1).exactOptional() });
export const commands = [z.strictObject({ type: z.literal('recordToss'), side })] as const;
export const events = [z.object({ type: z.literal('TossWon'), side })] as const;
export const incidents = [
  z.object({ ...incidentBase, minute: minute.exactOptional(), type: z.literal('toss'), side }),
] as const;
export const notices = [] as const;
export const amendment = z.strictObject({ side: side.exactOptional() });
export const result = z.strictObject({ sport: z.literal(name), tosses: score });
export const phases = [] as const;
export const reviewSubjects = [] as const;
export const reviewOutcomes = [] as const;
export const summaryDetail = z.object({ tosses: z.int() });

import { competition } from '@scoreline/protocol';
import { type CreateResult, create, type RefOf } from '../../../api/create.ts';
import type { CompetitionInput } from './competition-fields.tsx';

export const createCompetition = (input: CompetitionInput, refOf: RefOf): Promise<CreateResult> =>
  create('/v1/competitions', input, competition, refOf);

import { fixture, type NewMatch, team as teamSchema } from '@scoreline/protocol';
import { type CreateResult, create, type RefOf } from '../../../api/create.ts';
import type { CompetitionInput } from '../competitions/competition-fields.tsx';
import { createCompetition } from '../competitions/create-competition.ts';
import type { TeamInput } from '../teams/team-field.tsx';

export interface MatchInput {
  /** The id of one that exists, or one to make. */
  readonly competition: string | CompetitionInput;
  readonly home: TeamInput;
  readonly away: TeamInput;
  readonly match: Omit<NewMatch, 'competitionId' | 'homeId' | 'awayId' | 'ref'>;
}

/** The form's fields for what stands behind them. */
const FIELDS = { homeId: 'home', awayId: 'away', competitionId: 'competition' };

/** Makes what does not exist yet, then the match. Sent again after a failure it makes nothing twice. */
export const createMatch = async (input: MatchInput, refOf: RefOf): Promise<CreateResult> => {
  const competition = await competitionOf(input.competition, refOf);
  if (competition.kind === 'fault') return competition;
  const home = await teamOf(input.home, 'home', refOf);
  if (home.kind === 'fault') return home;
  const away = await teamOf(input.away, 'away', refOf);
  if (away.kind === 'fault') return away;
  const content = { ...input.match, competitionId: competition.id, homeId: home.id, awayId: away.id };
  return create('/v1/matches', content, fixture, refOf, FIELDS);
};

const competitionOf = async (competition: MatchInput['competition'], refOf: RefOf): Promise<CreateResult> =>
  typeof competition === 'string'
    ? { kind: 'created', id: competition }
    : createCompetition(competition, refOf);

const teamOf = async (
  { name, known }: TeamInput,
  field: 'home' | 'away',
  refOf: RefOf,
): Promise<CreateResult> =>
  known === null
    ? create('/v1/teams', { name: name.trim() }, teamSchema, refOf, { name: field })
    : { kind: 'created', id: known.id };

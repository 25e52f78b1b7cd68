import {
  competition as competitionSchema,
  fixture,
  type NewMatch,
  team as teamSchema,
} from '@scoreline/protocol';
import { errorText, fieldErrors, requestApi } from '../../../api/request.ts';
import type { CompetitionInput } from '../competitions/competition-fields.tsx';
import type { TeamInput } from '../teams/team-field.tsx';

export interface MatchInput {
  /** The id of one that exists, or one to make. */
  readonly competition: string | CompetitionInput;
  readonly home: TeamInput;
  readonly away: TeamInput;
  readonly match: Omit<NewMatch, 'competitionId' | 'homeId' | 'awayId' | 'ref'>;
}

export type CreateResult =
  | { readonly kind: 'made'; readonly id: string }
  /** `faults` by the name of the form's field. */
  | { readonly kind: 'fault'; readonly message: string; readonly faults: Readonly<Record<string, string>> };

type RefOf = (content: unknown) => string;

/** Makes what does not exist yet, then the match. Sent again after a failure it makes nothing twice. */
export const createMatch = async (wanted: MatchInput, refOf: RefOf): Promise<CreateResult> => {
  const competition =
    typeof wanted.competition === 'string'
      ? { kind: 'made' as const, id: wanted.competition }
      : await createCompetition(wanted.competition, refOf);
  if (competition.kind === 'fault') return competition;
  const home = await makeTeam('home', wanted.home, refOf);
  if (home.kind === 'fault') return home;
  const away = await makeTeam('away', wanted.away, refOf);
  if (away.kind === 'fault') return away;
  const body = { ...wanted.match, competitionId: competition.id, homeId: home.id, awayId: away.id };
  const answer = await requestApi(
    { method: 'POST', path: '/v1/matches', body: { ...body, ref: refOf(body) } },
    fixture,
  );
  if (answer.kind === 'done') return { kind: 'made', id: answer.value.id };
  const { homeId, awayId, competitionId, ...faults } = fieldErrors(answer);
  return {
    kind: 'fault',
    message: errorText(answer),
    faults: {
      ...faults,
      ...(homeId === undefined ? {} : { home: homeId }),
      ...(awayId === undefined ? {} : { away: awayId }),
      ...(competitionId === undefined ? {} : { competition: competitionId }),
    },
  };
};

export const createCompetition = async (typed: CompetitionInput, refOf: RefOf): Promise<CreateResult> => {
  const body = { ...typed, ref: refOf(typed) };
  const answer = await requestApi({ method: 'POST', path: '/v1/competitions', body }, competitionSchema);
  return answer.kind === 'done'
    ? { kind: 'made', id: answer.value.id }
    : { kind: 'fault', message: errorText(answer), faults: fieldErrors(answer) };
};

const makeTeam = async (
  field: 'home' | 'away',
  { name, known }: TeamInput,
  refOf: RefOf,
): Promise<CreateResult> => {
  if (known !== null) return { kind: 'made', id: known.id };
  const made = { name: name.trim() };
  const body = { ...made, ref: refOf(made) };
  const answer = await requestApi({ method: 'POST', path: '/v1/teams', body }, teamSchema);
  if (answer.kind === 'done') return { kind: 'made', id: answer.value.id };
  const fault = fieldErrors(answer).name;
  return {
    kind: 'fault',
    message: errorText(answer),
    faults: fault === undefined ? {} : { [field]: fault },
  };
};

import {
  competition as competitionSchema,
  fixture,
  type NewMatch,
  team as teamSchema,
} from '@scoreline/protocol';
import { askApi, faultText, fieldFaults } from './ask-api.ts';
import type { TypedCompetition } from './competition-fields.tsx';
import type { TypedTeam } from './team-field.tsx';

export interface WantedMatch {
  /** The id of one that exists, or one to make. */
  readonly competition: string | TypedCompetition;
  readonly home: TypedTeam;
  readonly away: TypedTeam;
  readonly match: Omit<NewMatch, 'competitionId' | 'homeId' | 'awayId' | 'ref'>;
}

export type MadeMatch =
  | { readonly kind: 'made'; readonly id: string }
  /** `faults` by the name of the form's field. */
  | { readonly kind: 'fault'; readonly message: string; readonly faults: Readonly<Record<string, string>> };

type RefOf = (content: unknown) => string;

/** Makes what does not exist yet, then the match. Sent again after a failure it makes nothing twice. */
export const makeMatch = async (wanted: WantedMatch, refOf: RefOf): Promise<MadeMatch> => {
  const competition =
    typeof wanted.competition === 'string'
      ? { kind: 'made' as const, id: wanted.competition }
      : await makeCompetition(wanted.competition, refOf);
  if (competition.kind === 'fault') return competition;
  const home = await makeTeam('home', wanted.home, refOf);
  if (home.kind === 'fault') return home;
  const away = await makeTeam('away', wanted.away, refOf);
  if (away.kind === 'fault') return away;
  const body = { ...wanted.match, competitionId: competition.id, homeId: home.id, awayId: away.id };
  const answer = await askApi(
    { method: 'POST', path: '/v1/matches', body: { ...body, ref: refOf(body) } },
    fixture,
  );
  if (answer.kind === 'done') return { kind: 'made', id: answer.value.id };
  const { homeId, awayId, competitionId, ...faults } = fieldFaults(answer);
  return {
    kind: 'fault',
    message: faultText(answer),
    faults: {
      ...faults,
      ...(homeId === undefined ? {} : { home: homeId }),
      ...(awayId === undefined ? {} : { away: awayId }),
      ...(competitionId === undefined ? {} : { competition: competitionId }),
    },
  };
};

export const makeCompetition = async (typed: TypedCompetition, refOf: RefOf): Promise<MadeMatch> => {
  const body = { ...typed, ref: refOf(typed) };
  const answer = await askApi({ method: 'POST', path: '/v1/competitions', body }, competitionSchema);
  return answer.kind === 'done'
    ? { kind: 'made', id: answer.value.id }
    : { kind: 'fault', message: faultText(answer), faults: fieldFaults(answer) };
};

const makeTeam = async (
  field: 'home' | 'away',
  { name, known }: TypedTeam,
  refOf: RefOf,
): Promise<MadeMatch> => {
  if (known !== null) return { kind: 'made', id: known.id };
  const made = { name: name.trim() };
  const body = { ...made, ref: refOf(made) };
  const answer = await askApi({ method: 'POST', path: '/v1/teams', body }, teamSchema);
  if (answer.kind === 'done') return { kind: 'made', id: answer.value.id };
  const fault = fieldFaults(answer).name;
  return {
    kind: 'fault',
    message: faultText(answer),
    faults: fault === undefined ? {} : { [field]: fault },
  };
};

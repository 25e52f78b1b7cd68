import { several } from '@scoreline/import';
import type { MatchOptions } from '@scoreline/protocol';
import { fixture, type Team, team as teamSchema, teamsFound } from '@scoreline/protocol';
import type { RefOf } from '../../../api/create.ts';
import { errorText, requestApi } from '../../../api/request.ts';
import * as messages from './messages.ts';
import type { PlannedMatch } from './schedule.ts';

const AT_ONCE = 4;

/** A line of the list: a team that is known, or one that will be made. */
export interface ScheduleTeam {
  readonly name: string;
  readonly known: Team | null;
}

/** Why something could not be looked up or made; said as it is. */
export class ScheduleError extends Error {}

/** Finds the teams of a list of names. Throws {@link ScheduleError}. */
export const findTeams = (names: readonly string[]): Promise<readonly ScheduleTeam[]> =>
  several(names, AT_ONCE, async (name) => {
    const path = `/v1/teams?q=${encodeURIComponent(name.slice(0, 80))}`;
    const answer = await requestApi({ method: 'GET', path }, teamsFound);
    if (answer.kind !== 'done') throw new ScheduleError(errorText(answer));
    const same = (one: Team) => one.name.toLowerCase() === name.toLowerCase();
    return { name, known: answer.value.teams.find(same) ?? null };
  });

interface ScheduleRequest {
  readonly competitionId: string;
  readonly stage: string;
  readonly options: MatchOptions | null;
  readonly teams: readonly ScheduleTeam[];
  readonly plan: readonly PlannedMatch[];
  /** The same for the same content, so that a second try makes nothing twice. */
  readonly refOf: RefOf;
  readonly onProgress: (matches: number) => void;
}

/** Makes the teams that are new and every match of a plan. Throws {@link ScheduleError}; tried again, it goes on. */
export const createSchedule = async (wanted: ScheduleRequest): Promise<void> => {
  const { competitionId, stage, options, teams, plan, refOf, onProgress } = wanted;
  const makeTeam = async (name: string, more: object): Promise<string> => {
    const made = { name, ...more };
    const body = { ...made, ref: refOf({ ...made, competitionId }) };
    const answer = await requestApi({ method: 'POST', path: '/v1/teams', body }, teamSchema);
    if (answer.kind !== 'done') throw new ScheduleError(messages.teamFailed(name, errorText(answer)));
    return answer.value.id;
  };
  const ids = await several(teams, AT_ONCE, async ({ name, known }) => known?.id ?? makeTeam(name, {}));
  const open = [
    ...new Set(
      plan.flatMap(({ home, away }) =>
        [home, away].flatMap((one) => (one.kind === 'open' ? [one.name] : [])),
      ),
    ),
  ];
  const openIds = await several(open, AT_ONCE, (name) => makeTeam(name, { placeholder: true }));
  const idOf = (party: PlannedMatch['home']): string =>
    (party.kind === 'team' ? ids[party.team] : openIds[open.indexOf(party.name)]) ?? '';
  let made = 0;
  await several(plan, AT_ONCE, async ({ round, home, away, kickoffAt }) => {
    const match = {
      competitionId,
      homeId: idOf(home),
      awayId: idOf(away),
      kickoffAt,
      round,
      ...(stage === '' ? {} : { stage }),
      ...(options === null ? {} : { options }),
    };
    const answer = await requestApi(
      { method: 'POST', path: '/v1/matches', body: { ...match, ref: refOf(match) } },
      fixture,
    );
    if (answer.kind !== 'done')
      throw new ScheduleError(messages.stoppedAt(made, plan.length, errorText(answer)));
    made += 1;
    onProgress(made);
  });
};

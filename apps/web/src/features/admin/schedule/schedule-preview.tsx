'use client';

import { dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import type { ScheduleTeam } from './create-schedule.ts';
import * as messages from './messages.ts';
import type { PlannedMatch } from './schedule.ts';

interface Props {
  readonly teams: readonly ScheduleTeam[];
  readonly plan: readonly PlannedMatch[];
}

/** A schedule as it would be made, round by round. */
export const SchedulePreview = ({ teams, plan }: Props) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dayOf(Date.now(), zone);
  const fresh = teams.filter(({ known }) => known === null);
  const nameOf = (party: PlannedMatch['home']) =>
    party.kind === 'team' ? (teams[party.team]?.name ?? '') : party.name;
  const titles = [...new Set(plan.map(({ round }) => round))];
  const rounds = titles.map((title) => [title, plan.filter(({ round }) => round === title)] as const);
  return (
    <>
      <p role="status" className="max-w-xl">
        {messages.summary(plan.length, rounds.length)}{' '}
        {fresh.length === 0 ? messages.ALL_KNOWN : messages.newTeams(fresh.map(({ name }) => name))}
      </p>
      <ol className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {rounds.map(([round, matches]) => (
          <li key={round}>
            <h2 className="border-b-2 border-rule pb-1 font-bold">{round}</h2>
            <ul>
              {matches.map((match) => (
                <li
                  key={`${nameOf(match.home)} ${nameOf(match.away)}`}
                  className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3 border-b border-hairline py-2"
                >
                  <span className="text-sm text-muted">
                    {dayTitle(dayOf(match.kickoffAt, zone), today)}, {timeOf(match.kickoffAt, zone)}
                  </span>
                  <span className="min-w-0 break-words">
                    {nameOf(match.home)} – {nameOf(match.away)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
};

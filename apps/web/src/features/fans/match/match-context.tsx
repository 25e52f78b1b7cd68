import { SIDES } from '@scoreline/match';
import type { Fixture, MatchContext, StandingsPage } from '@scoreline/protocol';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { matchPath, teamPath } from '../../../address/paths.ts';
import { dayOf, dayTitle } from '../../../locale/day.ts';
import { namesOf } from '../../../locale/isolate.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { TeamName } from '../../../ui/team-name.tsx';
import { formIn } from '../form/form.ts';
import { FormLine } from '../form/form-line.tsx';
import { spokenScore } from '../score/score-text.ts';
import { POINTS } from '../table/messages.ts';
import { LiveMark, RankAndTeamHeads, Short } from '../table/table-parts.tsx';
import * as messages from './messages.ts';
import { placesGained } from './places-gained.ts';

type Row = StandingsPage['tables'][number]['rows'][number];

/** The form of both sides, their earlier matches, and what this match does to the table. */
export const MatchContextSection = ({
  context: { form, meetings, table },
  match,
  serverTime,
}: {
  readonly context: MatchContext;
  readonly match: Fixture;
  readonly serverTime: number;
}) => {
  const { zone, locale } = useReader();
  const today = dayOf(serverTime, zone);
  const forms = { home: formIn(form.home, match.home.id), away: formIn(form.away, match.away.id) };
  return (
    <>
      {table !== null && (
        <Part title={messages.TABLE}>
          <EffectTable rows={table.rows} without={table.without} match={match} caption={table.group} />
        </Part>
      )}
      {forms.home.length + forms.away.length > 0 && (
        <Part title={messages.FORM}>
          {SIDES.map((side) => (
            <div
              key={side}
              className="flex min-h-11 items-center justify-between gap-3 border-b border-hairline"
            >
              <Link
                href={teamPath(match[side])}
                prefetch={false}
                className="truncate no-underline hover:underline"
              >
                <TeamName team={match[side]} among={[match.home, match.away]} />
              </Link>
              {forms[side].length > 0 ? (
                <FormLine form={forms[side].toReversed()} name={match[side].name} />
              ) : (
                <span className="text-sm text-muted">{messages.NO_EARLIER_MATCHES}</span>
              )}
            </div>
          ))}
        </Part>
      )}
      {meetings.length > 0 && (
        <Part title={messages.HEAD_TO_HEAD}>
          <ul>
            {meetings.map((entry) => (
              <li key={entry.match.id} className="border-b border-hairline">
                <Link
                  href={matchPath(entry.match)}
                  prefetch={false}
                  className="match-row block py-2 no-underline"
                >
                  {spokenScore(namesOf(entry.match), entry.summary)}
                  <span className="block text-[0.8125rem] text-muted">
                    {dayTitle(dayOf(entry.summary.kickoffAt, zone), today, locale)}
                    {entry.match.round !== null && ` · ${entry.match.round}`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="mt-9" aria-label={title}>
    <h2 className="border-b-2 border-rule pb-1.5 text-[0.9375rem] font-bold">{title}</h2>
    {children}
  </section>
);

/** The rows around both sides, with the places that this match moved them by. */
const EffectTable = ({
  rows,
  without,
  match,
  caption,
}: {
  readonly rows: readonly Row[];
  readonly without: readonly Row[];
  readonly match: Fixture;
  readonly caption: string | null;
}) => {
  const isOf = (row: Row) => row.team.id === match.home.id || row.team.id === match.away.id;
  // A long table is shown around the two; a group whole.
  const shown = rows
    .filter(
      (row, index) =>
        rows.length <= 6 ||
        isOf(row) ||
        [index - 1, index + 1].some((near) => rows[near] && isOf(rows[near])),
    )
    .map((row) => ({ row, gained: placesGained(row, without) }));
  const isMoved = shown.some(({ gained }) => gained.text !== '');
  return (
    <table className="w-full text-[0.9375rem]">
      <caption className="sr-only">{messages.tableWithMatch(caption)}</caption>
      <thead>
        <tr className="text-[0.8125rem] text-muted">
          <RankAndTeamHeads />
          {isMoved && (
            <th scope="col" className="w-20 text-right font-normal">
              {messages.FROM_THIS_MATCH}
            </th>
          )}
          <th scope="col" className="w-11 text-right font-normal">
            <Short of={POINTS} />
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, gained }) => (
          <tr key={row.team.id} className="border-t border-hairline">
            <td className="font-figures py-2 text-lg text-muted">{row.rank}</td>
            <th
              scope="row"
              className={`max-w-0 py-2 text-left ${isOf(row) ? 'font-semibold' : 'font-normal'}`}
            >
              <span className="flex items-center gap-2">
                <TeamMark colour={row.team.colour} crest={row.team.crest} />
                <span className="truncate">
                  <TeamName team={row.team} among={rows.map(({ team }) => team)} />
                </span>
                {row.isLive && <LiveMark />}
              </span>
            </th>
            {isMoved && <td className="text-right text-sm text-muted">{gained.text}</td>}
            <td className="font-figures text-right text-2xl">{row.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { TABLES_OF, type TableOf } from '@scoreline/match';
import type { StandingsPage } from '@scoreline/protocol';
import Link from 'next/link';
import { teamPath } from '../../../address/paths.ts';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { TeamName } from '../../../ui/team-name.tsx';
import { POINTS } from '../table/messages.ts';
import { LiveMark, RankAndTeamHeads, Short } from '../table/table-parts.tsx';
import * as messages from './messages.ts';

type Table = StandingsPage['tables'][number];

const COLUMNS = ['played', 'won', 'drawn', 'lost'] as const;

/** A table a group, the points in the score's face; a row whose match is being played says so. */
export const StandingsTables = ({
  tables,
  tieBreakers,
  of,
  path,
}: {
  readonly tables: readonly Table[];
  /** What decides the order of those level on points, in one sentence. */
  readonly tieBreakers: string;
  readonly of: TableOf;
  /** The address of the competition. */
  readonly path: string;
}) => (
  <div className="standings-tables">
    <nav aria-label={messages.COUNTED_MATCHES} className="-mb-5 print:hidden">
      <ul className="flex gap-5 text-[0.9375rem]">
        {TABLES_OF.map((one) => (
          <li key={one}>
            <Link
              href={one === 'all' ? `${path}#tables` : `${path}?table=${one}#tables`}
              prefetch={false}
              aria-current={one === of ? 'page' : undefined}
              className={`inline-flex min-h-9 items-center border-b-2 no-underline ${
                one === of ? 'border-ink font-semibold' : 'border-transparent text-muted hover:text-ink'
              }`}
            >
              {messages.TABLES_OF[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    {tables.map((table) => (
      <StandingsTable key={table.group ?? ''} table={table} />
    ))}
    <p className="-mt-4 max-w-prose text-[0.8125rem] text-muted">{tieBreakers}</p>
  </div>
);

/** One table, ready to be printed by itself. */
export const StandingsTable = ({ table: { group, rows } }: { readonly table: Table }) => (
  <table className="w-full text-[0.9375rem]">
    <caption className="pb-1.5 text-left text-[0.9375rem] font-bold">{group ?? messages.TABLE}</caption>
    <thead>
      <tr className="border-t-2 border-rule text-[0.8125rem] text-muted">
        <RankAndTeamHeads />
        {COLUMNS.map((key) => (
          <th
            key={key}
            scope="col"
            className={`w-8 text-right font-normal ${key === 'played' ? '' : 'max-sm:hidden'}`}
          >
            <Short of={messages.COLUMNS[key]} />
          </th>
        ))}
        <th scope="col" className="w-16 text-right font-normal max-sm:hidden">
          {messages.GOALS}
        </th>
        <th scope="col" className="w-11 text-right font-normal">
          <Short of={messages.GOAL_DIFFERENCE} />
        </th>
        <th scope="col" className="w-12 text-right font-normal">
          <Short of={POINTS} />
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.team.id} className="border-t border-hairline" data-live-row={row.isLive || undefined}>
          <td className="font-figures py-2 text-lg text-muted">{row.rank}</td>
          <th scope="row" className="max-w-0 py-2 text-left font-normal">
            <span className="flex items-center gap-2">
              <TeamMark
                colour={row.team.colour}
                crest={row.team.crest}
                isWide={rows.some(({ team }) => team.crest !== undefined)}
              />
              <Link
                href={teamPath(row.team)}
                prefetch={false}
                className="truncate no-underline hover:underline"
              >
                <TeamName team={row.team} among={rows.map(({ team }) => team)} />
              </Link>
              {row.isLive && <LiveMark />}
            </span>
          </th>
          {COLUMNS.map((key) => (
            <td
              key={key}
              className={`text-right tabular-nums ${key === 'played' ? '' : 'text-muted max-sm:hidden'}`}
            >
              <Figure of={row[key]} />
            </td>
          ))}
          <td className="text-right text-muted tabular-nums max-sm:hidden">
            <Figure of={`${row.goalsFor}:${row.goalsAgainst}`} />
          </td>
          <td className="text-right tabular-nums">
            <Figure of={signed(row.goalDifference)} />
          </td>
          <td className="font-figures text-right text-2xl">
            <Figure of={row.points} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Replaced when it changes: one that becomes wider would begin further left, which counts as a shift of the layout. */
const Figure = ({ of }: { of: string | number }) => <span key={of}>{of}</span>;

const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';

import { TABLES_OF, type TableOf, type TableOrder } from '@scoreline/match';
import type { StandingsPage } from '@scoreline/protocol';
import Link from 'next/link';
import { teamPath } from '../address/address.ts';
import { TeamMark } from '../team-mark/team-mark.tsx';
import { TeamName } from '../team-mark/team-name.tsx';
import { OF_NAMES, orderText } from './table-order.ts';

type Table = StandingsPage['tables'][number];

const COLUMNS = [
  ['played', 'P', 'Played'],
  ['won', 'W', 'Won'],
  ['drawn', 'D', 'Drawn'],
  ['lost', 'L', 'Lost'],
] as const;

/** A table a group, the points in the score's face; a row whose match is being played says so. */
export const StandingsTables = ({
  tables,
  order,
  of,
  path,
}: {
  readonly tables: readonly Table[];
  readonly order: TableOrder;
  readonly of: TableOf;
  /** The address of the competition. */
  readonly path: string;
}) => (
  <div className="standings-tables">
    <nav aria-label="Which matches count" className="-mb-5 print:hidden">
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
              {OF_NAMES[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    {tables.map((table) => (
      <StandingsTable key={table.group ?? ''} table={table} />
    ))}
    <p className="-mt-4 max-w-prose text-[0.8125rem] text-muted">{orderText(order, of)}</p>
  </div>
);

/** One table, ready to be printed by itself. */
export const StandingsTable = ({ table: { group, rows } }: { readonly table: Table }) => (
  <table className="w-full text-[0.9375rem]">
    <caption className="pb-1.5 text-left text-[0.9375rem] font-bold">{group ?? 'Table'}</caption>
    <thead>
      <tr className="border-t-2 border-rule text-[0.8125rem] text-muted">
        <th scope="col" className="w-8 py-1.5 text-left font-normal">
          <span className="sr-only">Rank</span>
        </th>
        <th scope="col" className="text-left font-normal">
          <span className="sr-only">Team</span>
        </th>
        {COLUMNS.map(([key, short, name]) => (
          <th
            key={key}
            scope="col"
            className={`w-8 text-right font-normal ${key === 'played' ? '' : 'max-sm:hidden'}`}
          >
            <abbr title={name} className="no-underline">
              {short}
            </abbr>
          </th>
        ))}
        <th scope="col" className="w-16 text-right font-normal max-sm:hidden">
          Goals
        </th>
        <th scope="col" className="w-11 text-right font-normal">
          <abbr title="Goal difference" className="no-underline">
            +/−
          </abbr>
        </th>
        <th scope="col" className="w-12 text-right font-normal">
          <abbr title="Points" className="no-underline">
            Pts
          </abbr>
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
                <TeamName team={row.team} />
              </Link>
              {row.isLive && <span className="text-[0.75rem] font-semibold text-signal">live</span>}
            </span>
          </th>
          {COLUMNS.map(([key]) => (
            <td
              key={key}
              className={`text-right tabular-nums ${key === 'played' ? '' : 'text-muted max-sm:hidden'}`}
            >
              {row[key]}
            </td>
          ))}
          <td className="text-right text-muted tabular-nums max-sm:hidden">
            {row.goalsFor}:{row.goalsAgainst}
          </td>
          <td className="text-right tabular-nums">{signed(row.goalDifference)}</td>
          <td className="font-figures text-right text-2xl">{row.points}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';

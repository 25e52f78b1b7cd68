import type { Scorer } from '@scoreline/protocol';
import Link from 'next/link';
import { teamPath } from '../../../address/paths.ts';
import { isolate } from '../../../locale/isolate.ts';
import { TeamMark } from '../../../ui/team-mark.tsx';
import * as messages from './messages.ts';

/** Who scored most. */
export const ScorersTable = ({ scorers }: { readonly scorers: readonly Scorer[] }) => (
  <table className="w-full text-[0.9375rem]">
    <caption className="pb-1.5 text-left text-xl font-bold">{messages.PARTS.scorers}</caption>
    <thead>
      <tr className="border-t-2 border-rule text-[0.8125rem] text-muted">
        <th scope="col" className="py-1.5 text-left font-normal">
          {messages.PLAYER}
        </th>
        <th scope="col" className="w-20 text-right font-normal">
          {messages.PENALTIES}
        </th>
        <th scope="col" className="w-14 text-right font-normal">
          {messages.GOALS}
        </th>
      </tr>
    </thead>
    <tbody>
      {scorers.map(({ name, team, goals, penalties }) => (
        <tr key={`${team.id} ${name}`} className="border-t border-hairline">
          <th scope="row" className="py-2 text-left font-normal">
            <span className="flex items-baseline gap-2">
              <TeamMark colour={team.colour} className="translate-y-[0.15em]" />
              <span>
                {isolate(name)}{' '}
                <Link
                  href={teamPath(team)}
                  prefetch={false}
                  className="text-muted no-underline hover:underline"
                >
                  {isolate(team.shortName)}
                </Link>
              </span>
            </span>
          </th>
          <td className="text-right text-muted tabular-nums">{penalties > 0 ? penalties : ''}</td>
          <td className="font-figures text-right text-2xl">{goals}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

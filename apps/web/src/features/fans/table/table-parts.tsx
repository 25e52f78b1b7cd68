import * as messages from './messages.ts';

/** The heads of the first two columns of a table, which need no words on the page. */
export const RankAndTeamHeads = () => (
  <>
    <th scope="col" className="w-8 py-1.5 text-left font-normal">
      <span className="sr-only">{messages.RANK}</span>
    </th>
    <th scope="col" className="text-left font-normal">
      <span className="sr-only">{messages.TEAM}</span>
    </th>
  </>
);

/** The name of a column in few letters. */
export const Short = ({ of: [short, name] }: { readonly of: readonly [short: string, name: string] }) => (
  <abbr title={name} className="no-underline">
    {short}
  </abbr>
);

/** Beside a team whose match is being played. */
export const LiveMark = () => (
  <span className="text-[0.75rem] font-semibold text-signal">{messages.LIVE}</span>
);

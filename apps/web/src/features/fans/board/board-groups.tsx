import Link from 'next/link';
import { isolate } from '../../../locale/isolate.ts';
import type { ArrangedBoard } from '../favourites/followed-first.ts';
import { Star } from '../favourites/star.tsx';
import { MatchRow } from '../match-row/match-row.tsx';
import type { BoardFilter } from './board-filter.ts';
import type { BoardGroup } from './board-order.ts';
import * as messages from './messages.ts';

interface Props extends ArrangedBoard {
  readonly show: BoardFilter;
  readonly renderedAt: number;
}

/** The matches of a board: what is followed, then a section for each competition. */
export const BoardGroups = ({ yours, groups, show, renderedAt }: Props) => (
  <div className="board-groups" data-show={show}>
    <section aria-labelledby="yours">
      <div className={`yours-heading ${yours.length > 0 ? 'flex' : 'hidden'}`}>
        <h2 id="yours">{messages.FOLLOWING}</h2>
      </div>
      <ul>
        {yours.map((entry) => (
          <MatchRow
            key={entry.match.id}
            entry={entry}
            renderedAt={renderedAt}
            competition={entry.competition}
            isYours
          />
        ))}
      </ul>
    </section>
    {groups.map((group) => (
      <CompetitionGroup key={group.competition.id} group={group} renderedAt={renderedAt} />
    ))}
  </div>
);

const CompetitionGroup = ({
  group: { competition, matches },
  renderedAt,
}: {
  readonly group: BoardGroup;
  readonly renderedAt: number;
}) => (
  <section aria-labelledby={`c-${competition.id}`} data-competition={competition.id}>
    <div className="group-heading">
      <h2 id={`c-${competition.id}`}>
        <Link
          href={`/competition/${competition.slug}`}
          prefetch={false}
          className="no-underline hover:underline"
        >
          {isolate(competition.name)} <span className="font-normal text-muted">{competition.season}</span>
        </Link>
      </h2>
      <Star kind="competitions" id={competition.id} name={`${competition.name} ${competition.season}`} />
    </div>
    <ul>
      {matches.map((entry) => (
        <MatchRow key={entry.match.id} entry={entry} renderedAt={renderedAt} competition={competition} />
      ))}
    </ul>
  </section>
);

import type { IncidentOf, Side, TennisTypes } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../locale/isolate.ts';
import { type Game, gamesBySet, type Point } from './games.ts';
import { POINT_KIND_NAMES } from './words.ts';

/** Every point, by set and game, the newest first. Earlier sets are folded away. */
export const PointByPoint = ({
  incidents,
  match,
  server,
}: {
  readonly incidents: readonly IncidentOf<TennisTypes>[];
  readonly match: Fixture;
  /** Who serves now; null while nobody does. */
  readonly server: Side | null;
}) => (
  <div className="border-t-2 border-rule">
    {gamesBySet(incidents)
      .toReversed()
      .map((set, index) => (
        <details key={set.number} open={index === 0} className="border-b border-hairline">
          <summary className="cursor-pointer py-2.5 font-semibold">Set {set.number}</summary>
          <ol>
            {set.games.toReversed().map((game) => (
              <GameRow key={game.number} game={game} match={match} server={server} />
            ))}
          </ol>
        </details>
      ))}
  </div>
);

const GameRow = ({
  game,
  match,
  server,
}: {
  readonly game: Game;
  readonly match: Fixture;
  readonly server: Side | null;
}) => (
  <li className="grid grid-cols-[4.25rem_minmax(0,1fr)] gap-y-1 border-t border-hairline py-2.5">
    <span className="font-figures text-xl">
      {game.winner !== null && `${game.score.home}–${game.score.away}`}
      {game.winner === null && server !== null && <span className="text-signal">now</span>}
    </span>
    <span>
      <span className="block text-[0.875rem] text-muted">
        {game.winner === null
          ? `${game.isTieBreak ? 'Tie-break, ' : ''}${server === null ? 'unfinished' : `${isolate(match[server].shortName)} serving`}`
          : `${game.isTieBreak ? 'Tie-break' : 'Game'} ${isolate(match[game.winner].shortName)}`}
        {game.winner !== null && game.winner !== game.server && !game.isTieBreak && ', break of serve'}
      </span>
      <ol className="flex flex-wrap gap-x-3 gap-y-1">
        {game.points.map((point) => (
          // One that is struck out is another element: its words would begin somewhere else, and jump.
          <PointScore key={`${point.id} ${point.state}`} point={point} match={match} />
        ))}
      </ol>
    </span>
  </li>
);

const PointScore = ({ point, match }: { readonly point: Point; readonly match: Fixture }) => {
  const isStruck = point.state !== 'inForce';
  const score =
    point.won === 'point' ? `${point.score.home}–${point.score.away}` : `${match[point.side].code}`;
  return (
    <li className={`text-[0.8125rem] text-muted ${isStruck ? 'line-through' : ''}`}>
      <span className={`font-figures text-lg ${isStruck ? '' : 'text-ink'}`}>{score}</span>
      {point.how !== undefined && ` ${POINT_KIND_NAMES[point.how]}`}
      {isStruck && (
        <span className="no-underline"> Corrected{point.correction && `: ${point.correction}`}</span>
      )}
    </li>
  );
};

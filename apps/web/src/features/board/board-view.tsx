'use client';

import { useBoard, useLive } from '@scoreline/live/react';
import { isUnderWay } from '@scoreline/match';
import type { Board } from '@scoreline/protocol';
import Link from 'next/link';
import { useEffect, useMemo, useState } from 'react';
import { Announcer } from '../announce/announcer.tsx';
import { MatchRow } from './match-row.tsx';
import { orderBoard } from './order.ts';

/** A board that stays current. `children` is shown instead when it is empty. */
export const BoardView = ({
  board: initial,
  zone,
  children,
}: {
  readonly board: Board;
  readonly zone: string;
  readonly children: React.ReactNode;
}) => {
  const live = useLive();
  const [store] = useState(() => live.boardStore(initial));
  useEffect(() => store.adopt(initial), [store, initial]);
  const board = useBoard(store);
  const groups = useMemo(() => orderBoard(board, initial), [board, initial]);
  const announced = useMemo(
    () =>
      board.competitions.flatMap(({ matches }) =>
        matches.map(({ match, summary }) => ({
          id: match.id,
          names: { home: match.home.name, away: match.away.name },
          summary,
        })),
      ),
    [board],
  );
  const isLive = announced.some(({ summary }) => isUnderWay(summary.status));
  const context = { zone, renderedAt: initial.serverTime };
  return (
    <div data-live={isLive || undefined}>
      <Announcer matches={announced} />
      {groups.length === 0 && children}
      {groups.map(({ competition, matches }) => (
        <section key={competition.id} aria-labelledby={`c-${competition.id}`} className="mt-7 first:mt-5">
          <h2
            id={`c-${competition.id}`}
            className="flex items-baseline justify-between gap-3 border-b-2 border-rule pb-1.5 text-[0.9375rem] font-bold"
          >
            <Link
              href={`/competition/${competition.slug}`}
              prefetch={false}
              className="no-underline hover:underline"
            >
              {competition.name} <span className="font-normal text-muted">{competition.season}</span>
            </Link>
          </h2>
          <ul>
            {matches.map((entry) => (
              <MatchRow key={entry.match.id} entry={entry} context={context} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

'use client';

import type { Competition } from '@scoreline/protocol';
import Link from 'next/link';
import { useLayoutEffect, useRef, useState } from 'react';
import { isolate } from '../../../locale/isolate.ts';
import { pinnedFirst } from '../favourites/favourites.ts';
import { Star } from '../favourites/star.tsx';
import { movePin, useFavourites } from '../favourites/use-favourites.ts';
import { usePrePaintCleanup } from '../favourites/use-pre-paint-cleanup.ts';
import * as messages from './messages.ts';

/** A competition and the name of its sport, which the server knows: fans load no sport for this page. */
interface Row extends Competition {
  readonly sportName: string;
}

/** All competitions, those that this fan has pinned first, in an order that is theirs to choose. */
export const CompetitionList = ({ competitions }: { readonly competitions: readonly Row[] }) => {
  const favourites = useFavourites();
  const [said, setSaid] = useState('');
  const held = useRef<HTMLElement | null>(null);
  usePrePaintCleanup();
  // A row that is moved loses the keyboard: whoever pressed its button goes on pressing it.
  useLayoutEffect(() => {
    if (held.current?.isConnected) held.current.focus();
    held.current = null;
  });
  const rows = pinnedFirst(favourites, competitions, ({ id }) => id);
  const pins = rows.filter(({ id }) => favourites.competitions.includes(id)).map(({ id }) => id);
  const move = (id: string, name: string, by: -1 | 1) => {
    const place = pins.indexOf(id) + by;
    if (place < 0 || place >= pins.length) return;
    movePin(pins, id, by);
    setSaid(messages.movedTo(name, place + 1, pins.length));
  };
  return (
    <>
      <p className="scripted mt-1.5 text-[0.9375rem] text-muted">{messages.HOW_TO_PIN}</p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ul
        className="competition-list mt-5 border-t-2 border-rule"
        onClickCapture={({ target }) => {
          held.current = target instanceof Element ? target.closest('button') : null;
        }}
      >
        {rows.map(({ id, slug, name, season, sportName }) => {
          const place = pins.indexOf(id);
          const full = `${name} ${season}`;
          return (
            <li key={id} data-competition={id} className="flex items-center border-b border-hairline">
              <Link
                href={`/competition/${slug}`}
                prefetch={false}
                className="match-row min-w-0 flex-1 py-2.5 no-underline"
              >
                <span className="font-semibold">{isolate(name)}</span>{' '}
                <span className="text-muted">{season}</span>
                <span className="block text-[0.8125rem] text-muted">{sportName}</span>
              </Link>
              {place !== -1 && pins.length > 1 && (
                <>
                  <Arrow name={full} by={-1} isEnd={place === 0} onMove={() => move(id, full, -1)} />
                  <Arrow
                    name={full}
                    by={1}
                    isEnd={place === pins.length - 1}
                    onMove={() => move(id, full, 1)}
                  />
                </>
              )}
              <Star kind="competitions" id={id} name={full} className="-mr-2.5" />
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** At its end it stays where it is, so that the keyboard does too. */
const Arrow = ({
  name,
  by,
  isEnd,
  onMove,
}: {
  readonly name: string;
  readonly by: -1 | 1;
  readonly isEnd: boolean;
  readonly onMove: () => void;
}) => (
  <button
    type="button"
    aria-label={by === -1 ? messages.moveUp(name) : messages.moveDown(name)}
    title={by === -1 ? messages.MOVE_UP : messages.MOVE_DOWN}
    aria-disabled={isEnd}
    onClick={onMove}
    className="arrow"
  >
    <svg viewBox="0 0 20 20" aria-hidden="true" className="h-4 w-4">
      <path d={by === -1 ? 'M10 17V3M4 9l6-6 6 6' : 'M10 3v14M4 11l6 6 6-6'} />
    </svg>
  </button>
);
